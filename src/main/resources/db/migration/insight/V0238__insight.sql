-- Who of a course lets their figures be counted, and since when; and who did until when.
create table insight_consent (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    person_id uuid not null references people_person (id),
    given_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    unique (course_id, person_id)
);

create index insight_consent_person on insight_consent (person_id);

-- What was told of many at once, for good: only the beginnings of the steps of five in which the figures lie.
create table insight_batch (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    released_at timestamp with time zone not null,
    distance int not null,
    contained int not null
);

create index insight_batch_course on insight_batch (course_id, released_at);

-- Which looks were counted in a batch, so that none is in two; without one when the batch was taken away. No key leads to the look,
-- which may be erased first.
create table insight_look (
    observation_id uuid primary key,
    consent_id uuid not null references insight_consent (id),
    batch_id uuid references insight_batch (id)
);

create index insight_look_consent on insight_look (consent_id);
create index insight_look_batch on insight_look (batch_id);
