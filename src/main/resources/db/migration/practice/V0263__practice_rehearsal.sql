-- Trying it out without pupils: in a recording of one's own, which takes its rehearsal along when it is erased, or as words to say aloud.
create table practice_rehearsal (
    id uuid primary key,
    step_id uuid not null references practice_step (id) on delete cascade,
    recording_id uuid references recording_recording (id) on delete cascade,
    script varchar(6000) not null,
    written_at timestamp with time zone not null
);

create index practice_rehearsal_step on practice_rehearsal (step_id);
create index practice_rehearsal_recording on practice_rehearsal (recording_id);

create table practice_repetition (
    id uuid primary key,
    rehearsal_id uuid not null references practice_rehearsal (id) on delete cascade,
    done_at timestamp with time zone not null
);

create index practice_repetition_rehearsal on practice_repetition (rehearsal_id, done_at);
