-- The outbox. A person's newest statement about an activity is the one with the highest number.
create table gradebook_score (
    id uuid primary key,
    activity_id uuid not null references programme_activity (id),
    person_id uuid not null references people_person (id),
    number int not null,
    line_item varchar(2000),
    state varchar(20) not null,
    scored_at timestamp with time zone not null,
    attempts int not null,
    reason varchar(40),
    next_attempt_at timestamp with time zone,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    unique (person_id, activity_id, number)
);
