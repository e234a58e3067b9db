create table programme_task (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    title varchar(200) not null,
    focus_question varchar(500) not null,
    made_by uuid not null references people_person (id),
    made_at timestamp with time zone not null
);

alter table programme_activity add column task_id uuid references programme_task (id);
