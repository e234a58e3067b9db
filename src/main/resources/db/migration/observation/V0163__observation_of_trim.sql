-- Where the lesson ends since its end was cut away; empty where it has its own. What lies later, or before the beginning, is not seen.
alter table observation_observation add column lesson_end_millis bigint;

-- Stretches move with their lesson, all by one statement: while it runs, one may be where another was.
create table observation_played (
    observation_id uuid not null references observation_observation (id),
    start_millis bigint not null,
    end_millis bigint not null
);

insert into observation_played (observation_id, start_millis, end_millis)
select observation_id, start_millis, end_millis from observation_stretch;

drop table observation_stretch;

alter table observation_played rename to observation_stretch;

create index observation_stretch_observation on observation_stretch (observation_id, start_millis);
