-- What can be watched of a recording: whole files only, each made visible by the commit of its row.
create table recording_rendition (
    recording_id uuid not null references recording_recording (id) on delete cascade,
    name varchar(20) not null,
    blob varchar(200) not null,
    bytes bigint not null,
    width int,
    height int,
    ready_at timestamp with time zone not null,
    primary key (recording_id, name)
);

-- A rendering under way; its row goes when it has ended, and with its recording.
create table recording_rendering (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    percent int not null
);
