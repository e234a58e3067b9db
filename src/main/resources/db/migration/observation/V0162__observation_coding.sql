create table observation_event (
    id uuid primary key,
    observation_id uuid not null references observation_observation (id),
    code varchar(60) not null,
    start_millis bigint not null,
    end_millis bigint,
    version int not null,
    removed boolean not null
);

create index observation_event_observation on observation_event (observation_id, start_millis);

create table observation_stretch (
    observation_id uuid not null references observation_observation (id),
    start_millis bigint not null,
    end_millis bigint not null,
    primary key (observation_id, start_millis)
);

create table observation_rating (
    observation_id uuid not null references observation_observation (id),
    element varchar(60) not null,
    rating int not null,
    primary key (observation_id, element)
);
