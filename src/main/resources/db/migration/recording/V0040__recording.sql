create table recording_recording (
    id uuid primary key,
    owner_id uuid not null references people_person (id),
    title varchar(200) not null,
    state varchar(20) not null,
    size bigint not null,
    received bigint not null,
    duration_millis bigint,
    failure varchar(100),
    upload_metadata varchar(4000) not null,
    created_at timestamp with time zone not null,
    stored_at timestamp with time zone,
    expires_at timestamp with time zone
);

create index recording_recording_owner on recording_recording (owner_id, created_at);
create index recording_recording_expires_at on recording_recording (expires_at);
