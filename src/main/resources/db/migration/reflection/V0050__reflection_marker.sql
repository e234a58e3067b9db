create table reflection_marker (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    kind varchar(20) not null,
    start_millis bigint not null,
    end_millis bigint,
    note varchar(4000) not null,
    version int not null,
    created_at timestamp with time zone not null
);

create index reflection_marker_recording on reflection_marker (recording_id, person_id, start_millis);

create table reflection_marker_removal (
    marker_id uuid primary key references reflection_marker (id),
    removed_at timestamp with time zone not null
);
