-- Whom a lead of the course has made a coach in it, besides those who are one by the word of the platform.
create table pairing_coach (
    course_id uuid not null references people_course (id),
    person_id uuid not null references people_person (id),
    appointer_id uuid references people_person (id),
    appointed_at timestamp with time zone not null,
    primary key (course_id, person_id)
);

create index pairing_coach_person on pairing_coach (person_id);
create index pairing_coach_appointer on pairing_coach (appointer_id);

-- A teacher and a coach: proposed, then accepted by each, then ended, by whoever wanted that. Who of them ended it, and why, is kept
-- nowhere. Of somebody who had everything deleted it knows nothing any more. open_mark is true until it ends, and empty then: so of a
-- teacher and a coach there is one that is open.
create table pairing_pairing (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    teacher_id uuid references people_person (id),
    coach_id uuid references people_person (id),
    proposer_id uuid references people_person (id),
    proposed_at timestamp with time zone not null,
    teacher_accepted_at timestamp with time zone,
    coach_accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    ending varchar(20),
    open_mark boolean,
    check ((ended_at is null) = (open_mark is not null)),
    check ((ended_at is null) = (ending is null)),
    check (teacher_id <> coach_id),
    unique (course_id, teacher_id, coach_id, open_mark)
);

create index pairing_pairing_teacher on pairing_pairing (teacher_id);
create index pairing_pairing_coach on pairing_pairing (coach_id);
create index pairing_pairing_proposer on pairing_pairing (proposer_id);
