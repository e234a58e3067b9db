-- An action step: one behaviour that a teacher wants to try. What it says stands in its versions, the newest of which holds. Nothing
-- refers to the goal that it serves: goals lie on the same floor, and one that is deleted is taken out here.
create table practice_step (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    goal_id uuid,
    written_at timestamp with time zone not null
);

create index practice_step_person on practice_step (person_id, written_at);
create index practice_step_goal on practice_step (goal_id);

-- What one would see in a video stands in one text, a line for each sign.
create table practice_version (
    step_id uuid not null references practice_step (id) on delete cascade,
    number int not null,
    name varchar(120) not null,
    behaviour varchar(600) not null,
    signs varchar(2600) not null,
    strategy varchar(60),
    written_at timestamp with time zone not null,
    primary key (step_id, number)
);

-- Somebody works on a step, from a day to a day. While they do, open_of is them: it is unique, so that they work on one step at a time.
create table practice_stint (
    step_id uuid not null references practice_step (id) on delete cascade,
    number int not null,
    open_of uuid unique references people_person (id),
    begun_at timestamp with time zone not null,
    ending varchar(10),
    ended_at timestamp with time zone,
    primary key (step_id, number)
);
