create table programme_activity (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    resource_link varchar(255) not null,
    title varchar(200),
    line_item varchar(2000),
    created_at timestamp with time zone not null,
    unique (course_id, resource_link)
);

create table programme_lesson (
    activity_id uuid not null references programme_activity (id),
    person_id uuid not null references people_person (id),
    recording_id uuid not null references recording_recording (id),
    chosen_at timestamp with time zone not null,
    primary key (activity_id, person_id)
);

create index programme_lesson_recording on programme_lesson (recording_id);

create table programme_completion (
    activity_id uuid not null references programme_activity (id),
    person_id uuid not null references people_person (id),
    completed_at timestamp with time zone not null,
    primary key (activity_id, person_id)
);
