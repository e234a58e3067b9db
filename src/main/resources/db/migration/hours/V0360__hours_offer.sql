-- Times that whoever leads a course offers to everybody in it. Without a name: it is the course's.
create table hours_offer (
    id uuid primary key,
    course_id uuid not null references people_course (id),
    purpose varchar(20) not null,
    first_day date not null,
    last_day date not null,
    starts time not null,
    zone varchar(60) not null,
    minutes int not null,
    made_at timestamp with time zone not null
);

create index hours_offer_course on hours_offer (course_id);
