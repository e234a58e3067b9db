-- Requests to delete all that is kept about somebody. Once that is done, the row is the receipt and says no more who it was.
create table people_erasure (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    person_id uuid references people_person (id),
    asked_by varchar(20) not null,
    asked_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    begun_at timestamp with time zone,
    erased_at timestamp with time zone
);

create index people_erasure_person on people_erasure (person_id);

-- How much of each kind was taken away, or stayed without a name.
create table people_erasure_line (
    erasure_id uuid not null references people_erasure (id),
    kind varchar(60) not null,
    amount bigint not null,
    stays boolean not null,
    primary key (erasure_id, kind)
);

-- What is left of the session of somebody who was erased: that its launch was used.
alter table people_session alter column person_id drop not null;
