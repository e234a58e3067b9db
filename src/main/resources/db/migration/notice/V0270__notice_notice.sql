-- What somebody is told. Neither names nor titles: what it is about is behind its address, for those who may still see it.
-- No key leads to the person: whoever tells holds rows of their own, for which whoever erases that person may be waiting.
create table notice_notice (
    id uuid primary key,
    person_id uuid not null,
    course_id uuid references people_course (id),
    kind varchar(40) not null,
    address varchar(200) not null,
    told_at timestamp with time zone not null,
    read_at timestamp with time zone,
    mailed_at timestamp with time zone,
    unique (person_id, kind, address)
);

create index notice_notice_told_at on notice_notice (told_at);
