-- Somebody has asked for the sound of a lesson alone, and it is not there yet, or cannot be made.
create table recording_sound (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    asked_at timestamp with time zone not null,
    failed boolean not null
);
