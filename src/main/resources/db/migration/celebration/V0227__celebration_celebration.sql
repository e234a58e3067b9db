-- Something that went well, in its teacher's own words. A clip may be named in it, which stays a clip of its own.
create table celebration_celebration (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    words varchar(2000) not null,
    clip_id uuid references clip_clip (id) on delete set null,
    version int not null,
    written_at timestamp with time zone not null
);

create index celebration_celebration_person on celebration_celebration (person_id, written_at);
create index celebration_celebration_clip on celebration_celebration (clip_id);
