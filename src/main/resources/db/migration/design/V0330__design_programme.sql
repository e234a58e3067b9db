-- What leads plan for the teachers of a course. It belongs to the course: who has typed it is kept nowhere.
create table design_programme (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    title varchar(200) not null,
    purpose varchar(1000) not null,
    version int not null,
    made_at timestamp with time zone not null,
    archived_at timestamp with time zone
);

create index design_programme_course on design_programme (course_id);

-- What is taken out stays for a while, so that it can be put back.
create table design_module (
    id uuid primary key,
    programme_id uuid not null references design_programme (id) on delete cascade,
    place int not null,
    title varchar(200) not null,
    begins_on date,
    ends_on date,
    version int not null,
    removed_at timestamp with time zone
);

create index design_module_programme on design_module (programme_id);

-- The target is a strategy's key or an exemplar's id, by kind. Nothing refers to it: a school can leave a strategy out again.
create table design_activity (
    id uuid primary key,
    module_id uuid not null references design_module (id) on delete cascade,
    place int not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    focus_question varchar(500) not null,
    minutes int not null,
    opens_on date,
    due_on date,
    target varchar(100),
    times int not null,
    version int not null,
    removed_at timestamp with time zone
);

create index design_activity_module on design_activity (module_id);

-- That a group of mechanisms is left out on purpose, and why.
create table design_absence (
    programme_id uuid not null references design_programme (id) on delete cascade,
    mechanism_group varchar(20) not null,
    words varchar(400) not null,
    primary key (programme_id, mechanism_group)
);
