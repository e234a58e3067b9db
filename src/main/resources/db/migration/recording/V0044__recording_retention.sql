-- That a lesson's time is coming to its end, as its owner is told; nothing is erased of which they have not been told for long.
create table recording_notice (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    given_at timestamp with time zone not null,
    erase_at timestamp with time zone not null
);

create index recording_notice_erase_at on recording_notice (erase_at);

-- That its owner has kept a lesson for another term; once.
create table recording_extension (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    extended_at timestamp with time zone not null
);
