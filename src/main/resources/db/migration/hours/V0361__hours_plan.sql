-- Time that somebody sets aside for themselves: on one day, or on one day of each week from the first to the last.
-- offer_id is no foreign key: whoever takes an offer back touches nobody's plan, and does not learn that there is one.
create table hours_plan (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    offer_id uuid,
    purpose varchar(20) not null,
    first_day date not null,
    last_day date not null,
    starts time not null,
    zone varchar(60) not null,
    minutes int not null,
    version int not null,
    written_at timestamp with time zone not null,
    constraint hours_plan_taken_once unique (person_id, offer_id)
);
