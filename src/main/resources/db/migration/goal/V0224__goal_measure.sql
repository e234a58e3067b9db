-- By which indicator somebody wants to see a goal move, and where it was when they began. Where it is to go is the line in the
-- picture of growth, and stands there alone.
create table goal_measure (
    goal_id uuid primary key references goal_goal (id) on delete cascade,
    framework varchar(60) not null,
    indicator varchar(60) not null,
    baseline double precision,
    observation_id uuid references observation_observation (id) on delete set null,
    baseline_on date
);

create index goal_measure_observation on goal_measure (observation_id);

-- That somebody said a goal was reached, or put it aside. The line is not in the picture then; here stands where it was.
create table goal_closure (
    id uuid primary key,
    goal_id uuid not null references goal_goal (id) on delete cascade,
    ending varchar(10) not null,
    target double precision,
    closed_at timestamp with time zone not null,
    reopened_at timestamp with time zone
);

create index goal_closure_goal on goal_closure (goal_id);
