-- When the work was done: a score that is told late is not late work.
alter table gradebook_score add column completed_at timestamp with time zone;
update gradebook_score set completed_at = created_at;
alter table gradebook_score alter column completed_at set not null;

create index gradebook_score_activity on gradebook_score (activity_id, person_id, number);
create index gradebook_score_state on gradebook_score (state);

-- The latest time that a column was told about a person. Each is told later ones only, whichever nodes tell them.
create table gradebook_clock (
    person_id uuid not null references people_person (id),
    line_item varchar(2000) not null,
    told_at timestamp with time zone not null,
    primary key (person_id, line_item)
);

insert into gradebook_clock (person_id, line_item, told_at)
select person_id, line_item, max(scored_at) from gradebook_score where line_item is not null group by person_id, line_item;

-- The column of an activity whose launch named none; line_item is empty while it is looked for.
create table gradebook_column (
    activity_id uuid primary key references programme_activity (id),
    line_item varchar(2000),
    sought_until timestamp with time zone not null
);
