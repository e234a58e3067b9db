create table caption_transcription (
    id uuid primary key,
    recording_id uuid not null unique references recording_recording (id),
    person_id uuid not null references people_person (id),
    language varchar(35) not null,
    failure varchar(20),
    asked_at timestamp with time zone not null
);
