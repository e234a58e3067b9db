-- How somebody wants to be told by mail; without a row, never.
create table notice_setting (
    person_id uuid primary key references people_person (id),
    pace varchar(10) not null,
    zone varchar(60) not null,
    quiet_from varchar(5) not null,
    quiet_until varchar(5) not null,
    weekends boolean not null,
    locale varchar(35) not null,
    mailed_at timestamp with time zone
);

-- Of what they want no mail.
create table notice_muted (
    person_id uuid not null references people_person (id),
    topic varchar(20) not null,
    primary key (person_id, topic)
);

-- Where a mail goes, once it is proved to be theirs. Links in mails are signed for the id, which a new address changes.
create table notice_address (
    person_id uuid primary key references people_person (id),
    id uuid not null unique,
    address varchar(254),
    locale varchar(35) not null,
    asked_at timestamp with time zone not null,
    asks_since timestamp with time zone not null,
    asks integer not null,
    sent_at timestamp with time zone,
    proved_at timestamp with time zone,
    refused_at timestamp with time zone
);
