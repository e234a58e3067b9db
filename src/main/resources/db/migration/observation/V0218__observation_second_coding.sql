-- What somebody codes in a lesson of another's that is shared with them so that they may: the look is theirs, the lesson its owner's.
-- Of a clip the range is kept, in times of the lesson, and moves with them; of a whole lesson there is none.
create table observation_second_coding (
    observation_id uuid primary key references observation_observation (id),
    owner_id uuid not null references people_person (id),
    subject_kind varchar(20) not null,
    subject_id uuid not null,
    from_millis bigint,
    to_millis bigint,
    done_at timestamp with time zone,
    over_since timestamp with time zone
);

create index observation_second_coding_owner on observation_second_coding (owner_id);
create index observation_second_coding_subject on observation_second_coding (subject_id);
