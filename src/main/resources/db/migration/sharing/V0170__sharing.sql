-- One thing of somebody's, shown to one person of a course. What it is about lies above, so nothing refers to it: whoever erases
-- it ends its shares in the same transaction.
create table sharing_share (
    id uuid primary key,
    owner_id uuid not null references people_person (id),
    subject_kind varchar(20) not null,
    subject_id uuid not null,
    person_id uuid not null references people_person (id),
    course_id uuid not null references people_course (id),
    rights varchar(10) not null,
    purpose varchar(200) not null,
    started_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    asked_at timestamp with time zone
);

create index sharing_share_owner on sharing_share (owner_id, started_at);
create index sharing_share_person on sharing_share (person_id, subject_id);
create index sharing_share_subject on sharing_share (subject_id);

-- Which pieces of ten seconds its person watched on a day. No time of day: it is a receipt, and no log of somebody's evening.
create table sharing_receipt (
    share_id uuid not null references sharing_share (id) on delete cascade,
    watched_on date not null,
    piece int not null,
    primary key (share_id, watched_on, piece)
);
