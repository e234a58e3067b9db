-- What of each group of mechanisms was in what many people did of a programme, for good: few of them, about half or most.
create table insight_experience (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    released_at timestamp with time zone not null,
    build_knowledge varchar(10) not null,
    motivate varchar(10) not null,
    develop_techniques varchar(10) not null,
    embed_practice varchar(10) not null
);

create index insight_experience_course on insight_experience (course_id, released_at);

-- Which acts were counted, by the planned activity that somebody did, so that none is counted twice; without a figure when it was taken away.
create table insight_act (
    planned_id uuid not null,
    consent_id uuid not null references insight_consent (id),
    experience_id uuid references insight_experience (id),
    primary key (consent_id, planned_id)
);

create index insight_act_experience on insight_act (experience_id);
