-- A day that is left out, which calendars are told; version says how often it was left out or put back.
create table hours_skip (
    plan_id uuid not null references hours_plan (id) on delete cascade,
    on_day date not null,
    is_out boolean not null,
    version int not null,
    changed_at timestamp with time zone not null,
    primary key (plan_id, on_day)
);

-- What somebody says of a day that was: so many minutes were theirs, 0 when it was taken from them. Nobody is told.
create table hours_word (
    plan_id uuid not null references hours_plan (id) on delete cascade,
    on_day date not null,
    minutes int not null,
    said_at timestamp with time zone not null,
    primary key (plan_id, on_day)
);
