-- A cycle of a teacher and a coach. How far it has come is the machine's: a state, the stage by its number in the model, and the turn,
-- which goes up whenever an earlier stage is taken up again. The version goes up with every move. open_pairing_id is the pairing until
-- the cycle ends, and empty then: so two people are in one cycle at a time.
create table coaching_cycle (
    id uuid primary key,
    pairing_id uuid not null references pairing_pairing (id),
    open_pairing_id uuid unique,
    course_id uuid not null references people_course (id),
    teacher_id uuid not null references people_person (id),
    coach_id uuid references people_person (id),
    model_id varchar(60) not null references coaching_model (id),
    focus varchar(400) not null,
    state varchar(10) not null,
    stage int not null,
    turn int not null,
    version int not null
);

create index coaching_cycle_teacher on coaching_cycle (teacher_id);
create index coaching_cycle_coach on coaching_cycle (coach_id);
create index coaching_cycle_pairing on coaching_cycle (pairing_id);

-- What moved it, and which of the two did; neither, when their pairing ended.
create table coaching_move (
    cycle_id uuid not null references coaching_cycle (id) on delete cascade,
    version int not null,
    act varchar(20) not null,
    part varchar(10),
    stage int not null,
    moved_at timestamp with time zone not null,
    primary key (cycle_id, version)
);

-- Which thing of the teacher's serves a stage. Who may see it is asked where it is shared; nothing of it is kept here.
create table coaching_artefact (
    cycle_id uuid not null references coaching_cycle (id) on delete cascade,
    stage int not null,
    turn int not null,
    ask varchar(20) not null,
    subject_kind varchar(20) not null,
    subject_id uuid not null,
    chosen_at timestamp with time zone not null,
    primary key (cycle_id, stage, turn, ask)
);

create index coaching_artefact_subject on coaching_artefact (subject_id);

-- That one of the two said that a stage was done, with what they wanted to say to it.
create table coaching_word (
    cycle_id uuid not null references coaching_cycle (id) on delete cascade,
    stage int not null,
    turn int not null,
    part varchar(10) not null,
    words varchar(8000) not null,
    said_at timestamp with time zone not null,
    primary key (cycle_id, stage, turn, part)
);
