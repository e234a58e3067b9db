-- A task that was made from what a programme plans. What it is about is a strategy's name or an exemplar's number, by what the task asks for; times
-- is how often it is to be done. Nothing refers to the plan: it may be gone, and then the task says so.
alter table programme_task add column planned_id uuid;
alter table programme_task add column target varchar(200);
alter table programme_task add column times int default 1 not null;

create index programme_task_planned on programme_task (planned_id);

-- That somebody has opened the page that an activity asks them to read.
create table programme_opening (
    activity_id uuid not null references programme_activity (id),
    person_id uuid not null references people_person (id),
    opened_at timestamp with time zone not null,
    primary key (activity_id, person_id)
);
