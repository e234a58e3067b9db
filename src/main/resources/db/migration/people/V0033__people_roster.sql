create table people_roster (
    course_id uuid primary key references people_course (id),
    address varchar(2000) not null,
    state varchar(20) not null,
    members integer not null,
    attempts integer not null,
    next_attempt_at timestamp with time zone,
    tried_at timestamp with time zone,
    read_at timestamp with time zone,
    empty_at timestamp with time zone
);
