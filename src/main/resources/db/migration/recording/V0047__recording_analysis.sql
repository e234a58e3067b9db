-- All that is made of a recording for watching has been made, or cannot be; what was prepared before lacks its row.
create table recording_analysis (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    ended_at timestamp with time zone not null
);
