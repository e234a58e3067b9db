-- One upload that its owner lets another device fill. Of the ticket and of the device's browser there are only hashes.
create table capture_hand_over (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id) on delete cascade,
    person_id uuid not null references people_person (id),
    ticket_hash varchar(43) not null unique,
    made_at timestamp with time zone not null,
    opened_at timestamp with time zone,
    browser_hash varchar(43),
    ended_at timestamp with time zone
);

create index capture_hand_over_recording on capture_hand_over (recording_id);
create index capture_hand_over_person on capture_hand_over (person_id);
