-- What the owner of a lesson says about who can be seen in it. No answer any more when something has happened by which it may not hold,
-- and why it lapsed.
create table appearance_lesson (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    person_id uuid not null references people_person (id),
    answer varchar(10),
    lapse varchar(10),
    said_at timestamp with time zone not null
);

create index appearance_lesson_person on appearance_lesson (person_id);

-- The classes that can be seen in it.
create table appearance_class (
    recording_id uuid not null references recording_recording (id) on delete cascade,
    class_id uuid not null references culture_class (id) on delete cascade,
    primary key (recording_id, class_id)
);

create index appearance_class_class on appearance_class (class_id, recording_id);

-- What somebody has judged of a pupil for whom the paper does not permit it: not in this lesson, or not to be recognised.
create table appearance_judgement (
    recording_id uuid not null references recording_recording (id) on delete cascade,
    pupil_id uuid not null references culture_pupil (id) on delete cascade,
    judgement varchar(10) not null,
    person_id uuid not null references people_person (id),
    judged_at timestamp with time zone not null,
    primary key (recording_id, pupil_id)
);

create index appearance_judgement_pupil on appearance_judgement (pupil_id);
create index appearance_judgement_person on appearance_judgement (person_id);
