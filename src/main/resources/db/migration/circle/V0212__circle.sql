-- Peers who look at each other's lessons, with somebody who facilitates. Its id is that of its audience: there it stands who sees what is
-- shared with it.
create table circle_circle (
    id uuid primary key references sharing_audience (id),
    course_id uuid not null references people_course (id),
    facilitator_id uuid not null references people_person (id),
    title varchar(200) not null,
    question varchar(300) not null,
    started_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    summary varchar(8000)
);

create index circle_circle_facilitator on circle_circle (facilitator_id);

-- What holds in it. What somebody has accepted is not changed: it gets a successor.
create table circle_norms (
    circle_id uuid not null references circle_circle (id) on delete cascade,
    number int not null,
    words varchar(4000) not null,
    written_at timestamp with time zone not null,
    primary key (circle_id, number)
);

-- Who was asked to join, in the order in which they show something; turn_at is when it became their turn.
create table circle_member (
    id uuid primary key,
    circle_id uuid not null references circle_circle (id) on delete cascade,
    person_id uuid not null references people_person (id),
    invited_at timestamp with time zone not null,
    place int not null,
    turn_at timestamp with time zone,
    unique (circle_id, person_id)
);

create index circle_member_person on circle_member (person_id);

-- Who has accepted which norms, and when: that makes somebody a member.
create table circle_acceptance (
    member_id uuid not null references circle_member (id) on delete cascade,
    number int not null,
    accepted_at timestamp with time zone not null,
    primary key (member_id, number)
);

-- What somebody takes along from it, in their words.
create table circle_take_away (
    member_id uuid primary key references circle_member (id) on delete cascade,
    words varchar(4000) not null,
    said_at timestamp with time zone not null
);
