-- From which courses a platform says that it has made another.
create table programme_course_copy (
    course_id uuid not null references people_course (id),
    origin_id uuid not null references people_course (id),
    noticed_at timestamp with time zone not null,
    primary key (course_id, origin_id)
);
