-- Where somebody would like an indicator of theirs to be, one number in its unit, and since when. The version says of which
-- definition it was said.
create table observation_goal (
    person_id uuid not null references people_person (id),
    framework varchar(60) not null,
    indicator varchar(60) not null,
    version_id uuid not null references observation_version (id),
    goal double precision not null,
    set_at timestamp with time zone not null,
    primary key (person_id, framework, indicator)
);
