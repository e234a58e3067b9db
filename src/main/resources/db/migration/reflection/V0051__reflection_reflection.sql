create table reflection_reflection (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    version int not null,
    saved_at timestamp with time zone not null,
    unique (recording_id, person_id)
);

create table reflection_answer (
    reflection_id uuid not null references reflection_reflection (id),
    prompt varchar(20) not null,
    answer varchar(40000) not null,
    primary key (reflection_id, prompt)
);

create table reflection_submission (
    reflection_id uuid not null references reflection_reflection (id),
    submitted_at timestamp with time zone not null,
    primary key (reflection_id, submitted_at)
);
