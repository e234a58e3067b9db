-- Two accounts of one person at two schools: asked for at one, opened at the other, confirmed at the first. Ended, the row is gone.
create table people_link (
    id uuid primary key,
    asker_id uuid not null references people_person (id),
    code_hash varchar(43) not null unique,
    asked_at timestamp with time zone not null,
    opener_id uuid references people_person (id),
    opened_at timestamp with time zone,
    confirmed_at timestamp with time zone
);

create index people_link_asker on people_link (asker_id);
create index people_link_opener on people_link (opener_id);
