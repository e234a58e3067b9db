create table caption_track (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    language varchar(35) not null,
    origin varchar(10) not null,
    created_at timestamp with time zone not null
);

create index caption_track_recording on caption_track (recording_id, person_id);

create table caption_track_removal (
    track_id uuid primary key references caption_track (id),
    removed_at timestamp with time zone not null
);

-- Somebody has read what a machine had heard.
create table caption_reading (
    track_id uuid primary key references caption_track (id),
    read_at timestamp with time zone not null
);

create table caption_cue (
    id uuid primary key,
    track_id uuid not null references caption_track (id),
    start_millis bigint not null,
    end_millis bigint not null,
    speaker varchar(200) not null,
    words varchar(4000) not null,
    sought varchar(16000) not null,
    version int not null
);

create index caption_cue_track on caption_cue (track_id, start_millis, id);

create table caption_cue_removal (
    cue_id uuid primary key references caption_cue (id),
    removed_at timestamp with time zone not null
);
