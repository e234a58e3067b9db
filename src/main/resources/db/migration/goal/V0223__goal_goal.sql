-- A teacher's own goal. What it says stands in its versions, the newest of which holds.
create table goal_goal (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    begun_at timestamp with time zone not null
);

create index goal_goal_person on goal_goal (person_id, begun_at);

-- Nothing refers to the part of the vision: it is one of several versions, and the goal keeps it when it is taken away.
create table goal_version (
    goal_id uuid not null references goal_goal (id) on delete cascade,
    number int not null,
    pupils varchar(400) not null,
    powerful varchar(1200) not null,
    easy varchar(1200) not null,
    compelling varchar(1200) not null,
    reachable varchar(1200) not null,
    part_id uuid,
    review_on date,
    written_at timestamp with time zone not null,
    primary key (goal_id, number)
);
