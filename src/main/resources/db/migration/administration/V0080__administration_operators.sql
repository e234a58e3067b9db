-- Those who run the tool. They have no account with any platform.
create table administration_operator (
    id uuid primary key,
    name varchar(60) not null,
    name_key varchar(60) not null unique,
    password_hash varchar(300) not null,
    created_at timestamp with time zone not null,
    removed_at timestamp with time zone
);

-- One-time links, by which somebody becomes an operator or gets back in.
create table administration_ticket (
    secret_hash varchar(43) primary key,
    kind varchar(10) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create table administration_session (
    secret_hash varchar(43) primary key,
    operator_id uuid not null references administration_operator (id),
    seen_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);

-- What operators have done: rows are added, and never changed or taken away.
create table administration_act (
    id uuid primary key,
    operator_id uuid not null references administration_operator (id),
    deed varchar(30) not null,
    platform_key varchar(63),
    done_at timestamp with time zone not null
);

create index administration_act_done on administration_act (done_at);
