-- When, with whom and after what somebody will do it. Either a moment in words, or a day of the week with a time where they teach, or both.
-- The lesson that comes next has a time only while the step is worked on; asked_for is the lesson before which was asked last.
create table practice_plan (
    id uuid primary key,
    step_id uuid not null references practice_step (id) on delete cascade,
    moment varchar(240) not null,
    group_name varchar(120) not null,
    will varchar(400) not null,
    weekday int,
    starts time,
    zone varchar(60),
    next_at timestamp with time zone,
    asked_for timestamp with time zone,
    written_at timestamp with time zone not null
);

create index practice_plan_step on practice_plan (step_id);
create index practice_plan_next on practice_plan (next_at);
