-- A piece of a recording, as files of its own. Each cutting has a number, so that what an older one made is never shown.
create table clip_clip (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    start_millis bigint not null,
    end_millis bigint not null,
    title varchar(200) not null,
    question varchar(200) not null,
    version int not null,
    state varchar(10) not null,
    cutting int not null,
    percent int not null,
    created_at timestamp with time zone not null
);

create index clip_clip_recording on clip_clip (recording_id, start_millis, id);
create index clip_clip_person on clip_clip (person_id);

-- What can be watched of a clip: whole files only, all made visible by one commit.
create table clip_file (
    clip_id uuid not null references clip_clip (id) on delete cascade,
    name varchar(20) not null,
    blob varchar(200) not null,
    bytes bigint not null,
    width int,
    height int,
    ready_at timestamp with time zone not null,
    primary key (clip_id, name)
);
