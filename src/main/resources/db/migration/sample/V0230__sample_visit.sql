-- What somebody has chosen about the introduction, and their own note to the sample lesson: one row per person, made with the first
-- of either. What they try in coding it is kept nowhere.
create table sample_visit (
    person_id uuid primary key references people_person (id),
    began_at timestamp with time zone not null,
    choice varchar(10),
    note varchar(4000) not null,
    note_version int not null
);
