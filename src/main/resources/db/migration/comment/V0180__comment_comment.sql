-- What the two between whom something is shared say to each other about it. It is about the thing and not about the share, so the
-- owner keeps it when the share is gone; person_id is empty once the other has had everything of theirs deleted. thread_id is the
-- comment that began it, its own id for that one, and no foreign key: what was taken back is gone, what was replied to it stays.
create table comment_comment (
    id uuid primary key,
    thread_id uuid not null,
    subject_kind varchar(20) not null,
    subject_id uuid not null,
    owner_id uuid not null references people_person (id),
    person_id uuid references people_person (id),
    author_id uuid not null references people_person (id),
    kind varchar(10),
    at_millis bigint,
    lesson_end_millis bigint,
    words varchar(4000) not null,
    version int not null,
    said_at timestamp with time zone not null
);

create index comment_comment_subject on comment_comment (subject_id, person_id, said_at);
create index comment_comment_owner on comment_comment (owner_id);
create index comment_comment_person on comment_comment (person_id);
create index comment_comment_author on comment_comment (author_id);
