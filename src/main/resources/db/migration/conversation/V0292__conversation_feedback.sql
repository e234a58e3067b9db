-- What a coach writes about what a teacher shows them: a draft of theirs until it is sent, and from then on what both read. The
-- answer is the teacher's draft until it is sent.
create table conversation_feedback (
    id uuid primary key,
    pairing_id uuid not null references pairing_pairing (id) on delete cascade,
    course_id uuid not null references people_course (id),
    teacher_id uuid not null references people_person (id),
    coach_id uuid not null references people_person (id),
    version int not null,
    question varchar(4000) not null,
    suggestion varchar(4000) not null,
    written_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    answer varchar(8000) not null,
    answer_version int not null,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone
);

create index conversation_feedback_pairing on conversation_feedback (pairing_id);
create index conversation_feedback_teacher on conversation_feedback (teacher_id);
create index conversation_feedback_coach on conversation_feedback (coach_id);

-- At most three moments of what is shown, the first a strength. Of what is not shown any more the words stay.
create table conversation_remark (
    feedback_id uuid not null references conversation_feedback (id) on delete cascade,
    place int not null,
    share_id uuid references sharing_share (id) on delete set null,
    at_millis bigint,
    words varchar(4000) not null,
    primary key (feedback_id, place),
    check (place between 1 and 3)
);

create index conversation_remark_share on conversation_remark (share_id);
