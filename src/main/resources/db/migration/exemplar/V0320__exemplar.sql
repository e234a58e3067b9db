-- A clip that its teacher shows the whole school, with the words that go with it, as they were agreed to. There is no key to clip and lesson:
-- when these go, what was agreed to ends, and its teacher still finds that it did.
create table exemplar_exemplar (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    person_id uuid not null references people_person (id),
    clip_id uuid not null,
    recording_id uuid not null,
    strategy varchar(100) not null,
    title varchar(400) not null,
    questions varchar(2000) not null,
    look_for varchar(4000) not null,
    credit varchar(400) not null,
    licence varchar(20) not null,
    language varchar(35) not null,
    millis bigint not null,
    written_at timestamp with time zone not null
);

create index exemplar_exemplar_tenant on exemplar_exemplar (tenant_id);
create index exemplar_exemplar_person on exemplar_exemplar (person_id);
create index exemplar_exemplar_clip on exemplar_exemplar (clip_id);
create index exemplar_exemplar_recording on exemplar_exemplar (recording_id);

-- What is said in it, as it was agreed to: captions and transcript.
create table exemplar_line (
    exemplar_id uuid not null references exemplar_exemplar (id) on delete cascade,
    place int not null,
    start_millis bigint not null,
    end_millis bigint not null,
    speaker varchar(400) not null,
    words varchar(8000) not null,
    primary key (exemplar_id, place)
);

-- The first of three things that must be so: the teacher's own word, in which version of its wording, until when.
create table exemplar_consent (
    exemplar_id uuid primary key references exemplar_exemplar (id) on delete cascade,
    person_id uuid not null references people_person (id),
    wording varchar(20) not null,
    given_at timestamp with time zone not null,
    until_at timestamp with time zone not null
);

create index exemplar_consent_person on exemplar_consent (person_id);

-- The second: that everybody who can be seen may be. Looked at again whenever that changes.
create table exemplar_permission (
    exemplar_id uuid primary key references exemplar_exemplar (id) on delete cascade,
    person_id uuid not null references people_person (id),
    held_at timestamp with time zone not null
);

create index exemplar_permission_person on exemplar_permission (person_id);

-- Whom the teacher asks for the third, and lets see the clip for it, in a course of both.
create table exemplar_asking (
    exemplar_id uuid primary key references exemplar_exemplar (id) on delete cascade,
    person_id uuid not null references people_person (id),
    course_id uuid not null references people_course (id),
    asked_at timestamp with time zone not null
);

create index exemplar_asking_person on exemplar_asking (person_id);
create index exemplar_asking_course on exemplar_asking (course_id);

-- The third: what they say. Whoever said it may be gone; that it was said stays.
create table exemplar_verdict (
    exemplar_id uuid primary key references exemplar_exemplar (id) on delete cascade,
    person_id uuid references people_person (id),
    approved boolean not null,
    words varchar(2000) not null,
    given_at timestamp with time zone not null
);

create index exemplar_verdict_person on exemplar_verdict (person_id);

-- That one of the three is so no more. There is no way back but to begin anew.
create table exemplar_ending (
    exemplar_id uuid primary key references exemplar_exemplar (id) on delete cascade,
    reason varchar(20) not null,
    ended_at timestamp with time zone not null
);
