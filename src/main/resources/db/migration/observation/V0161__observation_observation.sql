create table observation_observation (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    version_id uuid not null references observation_version (id),
    lag_millis int not null,
    created_at timestamp with time zone not null
);

create index observation_observation_recording on observation_observation (recording_id, person_id, created_at);
create index observation_observation_person on observation_observation (person_id, version_id, created_at);

create table observation_estimate (
    observation_id uuid not null references observation_observation (id),
    indicator varchar(60) not null,
    low double precision not null,
    expected double precision not null,
    high double precision not null,
    primary key (observation_id, indicator)
);

create table observation_lock (
    observation_id uuid primary key references observation_observation (id),
    locked_at timestamp with time zone not null
);
