-- That somebody has tried it in class. The key is made with the button, so that pressing it again counts once. The note is read by others only where
-- its writer lets those read it with whom the step is shared.
create table practice_attempt (
    id uuid primary key,
    step_id uuid not null references practice_step (id) on delete cascade,
    tried_at timestamp with time zone not null,
    note varchar(2000) not null,
    shown boolean not null,
    version int not null
);

create index practice_attempt_step on practice_attempt (step_id, tried_at);
