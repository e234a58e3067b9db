-- The address that somebody's calendar asks, by the hash of the secret in it.
create table notice_feed (
    person_id uuid primary key references people_person (id),
    secret_hash varchar(43) not null unique,
    locale varchar(35) not null,
    made_at timestamp with time zone not null
);
