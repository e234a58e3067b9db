-- What a reflection asks comes in sets. Each version of a set stays as it was published, under a name such as standard.v1.
create table reflection_prompt_set (
    id varchar(60) primary key,
    definition varchar(20000) not null,
    published_at timestamp with time zone not null
);

-- Somebody has one reflection on a recording for each occasion. What was written before was asked by the first version of the
-- standard set. The tables are made anew because both databases gave the old key a name of their own.
alter table reflection_answer rename to reflection_answer_before;
alter table reflection_submission rename to reflection_submission_before;
alter table reflection_reflection rename to reflection_reflection_before;

create table reflection_reflection (
    id uuid primary key,
    recording_id uuid not null references recording_recording (id),
    person_id uuid not null references people_person (id),
    occasion varchar(10) default 'FIRST' not null,
    prompt_set varchar(60) default 'standard.v1' not null,
    version int not null,
    saved_at timestamp with time zone not null,
    page uuid,
    turn int,
    unique (recording_id, person_id, occasion)
);

insert into reflection_reflection (id, recording_id, person_id, version, saved_at, page, turn)
select id, recording_id, person_id, version, saved_at, page, turn from reflection_reflection_before;

create table reflection_answer (
    reflection_id uuid not null references reflection_reflection (id) on delete cascade,
    prompt_set varchar(60) not null,
    prompt varchar(40) not null,
    answer varchar(40000) not null,
    primary key (reflection_id, prompt_set, prompt)
);

insert into reflection_answer (reflection_id, prompt_set, prompt, answer)
select reflection_id, 'standard.v1', case when prompt = 'NEXT_STEP' then 'next-step' else lower(prompt) end, answer
from reflection_answer_before;

create table reflection_submission (
    reflection_id uuid not null references reflection_reflection (id) on delete cascade,
    submitted_at timestamp with time zone not null,
    primary key (reflection_id, submitted_at)
);

insert into reflection_submission (reflection_id, submitted_at)
select reflection_id, submitted_at from reflection_submission_before;

drop table reflection_answer_before;
drop table reflection_submission_before;
drop table reflection_reflection_before;
