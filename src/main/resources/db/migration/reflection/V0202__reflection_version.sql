-- A reflection as it was submitted, with its questions as they were asked. The markers are those that there still are.
create table reflection_version (
    id uuid primary key,
    reflection_id uuid not null references reflection_reflection (id) on delete cascade,
    number int not null,
    prompt_set varchar(60) not null,
    submitted_at timestamp with time zone not null,
    unique (reflection_id, number)
);

create table reflection_version_answer (
    version_id uuid not null references reflection_version (id) on delete cascade,
    prompt varchar(40) not null,
    place int not null,
    question varchar(400) not null,
    answer varchar(40000) not null,
    primary key (version_id, prompt)
);

create table reflection_version_marker (
    version_id uuid not null references reflection_version (id) on delete cascade,
    prompt varchar(40) not null,
    marker_id uuid not null references reflection_marker (id) on delete cascade,
    primary key (version_id, prompt, marker_id)
);

create index reflection_version_marker_marker on reflection_version_marker (marker_id);

-- Of what was submitted before, only what has not been written on since is known as it was. It has one version, with the key of
-- its reflection.
insert into reflection_version (id, reflection_id, number, prompt_set, submitted_at)
select r.id, r.id, 1, r.prompt_set, max(s.submitted_at)
from reflection_reflection r
join reflection_submission s on s.reflection_id = r.id
group by r.id, r.prompt_set, r.saved_at
having max(s.submitted_at) >= r.saved_at;

insert into reflection_version_answer (version_id, prompt, place, question, answer)
select v.id, a.prompt,
    case a.prompt when 'strength' then 0 when 'surprise' then 1 else 2 end,
    case a.prompt when 'strength' then 'What went well, and what did your pupils do because of it?'
        when 'surprise' then 'What surprised you, seen from outside?'
        else 'What will you try next time?' end,
    a.answer
from reflection_version v
join reflection_answer a on a.reflection_id = v.reflection_id;
