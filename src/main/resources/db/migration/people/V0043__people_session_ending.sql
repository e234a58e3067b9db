-- Sessions that somebody else has ended, and that may still be remembered somewhere. Told apart from the sessions themselves,
-- for an index on when these end would cost every launch.
create table people_session_ending (
    session_id uuid not null,
    ended_at timestamp with time zone not null
);

create index people_session_ending_ended_at on people_session_ending (ended_at);

create index people_person_suspended_at on people_person (suspended_at);
