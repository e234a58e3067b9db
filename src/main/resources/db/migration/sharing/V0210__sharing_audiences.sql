-- Several people with whom something is shared together. Whoever has such an audience lies above, and writes here who belongs to it.
create table sharing_audience (
    id uuid primary key,
    kind varchar(20) not null,
    course_id uuid not null references people_course (id),
    title varchar(200) not null,
    ended_at timestamp with time zone
);

-- Who sees what is shared with it: whoever has agreed to what holds there, and nobody who was only named.
create table sharing_member (
    audience_id uuid not null references sharing_audience (id),
    person_id uuid not null references people_person (id),
    joined_at timestamp with time zone not null,
    primary key (audience_id, person_id)
);

create index sharing_member_person on sharing_member (person_id);

-- A share names a person or an audience.
alter table sharing_share alter column person_id drop not null;
alter table sharing_share add column audience_id uuid;
alter table sharing_share add constraint sharing_share_audience_key foreign key (audience_id) references sharing_audience (id);
alter table sharing_share add constraint sharing_share_one check ((person_id is null) <> (audience_id is null));

create index sharing_share_audience on sharing_share (audience_id, owner_id);
