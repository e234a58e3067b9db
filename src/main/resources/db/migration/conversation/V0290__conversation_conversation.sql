-- A conversation of a teacher and their coach. Where one of the two has everything deleted it goes, since nobody can say whose a
-- text is that both have written. times_planned counts up whenever it is planned otherwise, as calendars ask; ended_at is when
-- the pairing ended: from then on it is read and not written.
create table conversation_conversation (
    id uuid primary key,
    pairing_id uuid not null references pairing_pairing (id) on delete cascade,
    course_id uuid not null references people_course (id),
    teacher_id uuid not null references people_person (id),
    coach_id uuid not null references people_person (id),
    manner varchar(10) not null,
    link varchar(2000),
    begins_at timestamp with time zone,
    zone varchar(60),
    minutes int,
    times_planned int not null,
    begun_at timestamp with time zone not null,
    planned_at timestamp with time zone not null,
    called_off_at timestamp with time zone,
    ended_at timestamp with time zone,
    check ((begins_at is null) = (zone is null)),
    check ((begins_at is null) = (minutes is null))
);

create index conversation_conversation_pairing on conversation_conversation (pairing_id);
create index conversation_conversation_teacher on conversation_conversation (teacher_id);
create index conversation_conversation_coach on conversation_conversation (coach_id);

-- What they want to speak of, in the order of its places.
create table conversation_item (
    id uuid primary key,
    conversation_id uuid not null references conversation_conversation (id) on delete cascade,
    place int not null,
    words varchar(600) not null,
    unique (conversation_id, place)
);

-- What one of the two will do, as they agreed.
create table conversation_action (
    id uuid primary key,
    conversation_id uuid not null references conversation_conversation (id) on delete cascade,
    doer varchar(10) not null,
    words varchar(600) not null,
    due_on date,
    agreed_at timestamp with time zone not null,
    done_at timestamp with time zone
);

create index conversation_action_conversation on conversation_action (conversation_id);
