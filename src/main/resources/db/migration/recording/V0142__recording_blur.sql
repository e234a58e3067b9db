-- What the owner of a lesson wants nobody to see, while and where; places in thousandths of the picture.
create table recording_blur (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id) on delete cascade,
    start_millis bigint not null,
    end_millis bigint not null,
    area_left int not null,
    area_top int not null,
    area_width int not null,
    area_height int not null,
    solid boolean not null,
    added_at timestamp with time zone not null
);

create index recording_blur_recording on recording_blur (recording_id, start_millis, id);

-- A lesson whose versions are made anew, or have been: each time has a number, so that what an older one makes is never shown.
-- The upload, from which a blur can be taken away again, is kept until a time; no time, no upload.
create table recording_revision (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    number int not null,
    state varchar(10) not null,
    percent int not null,
    original_until timestamp with time zone
);
