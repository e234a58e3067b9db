-- What somebody wants to find again. Nobody else sees it. What is not on the shelf any more may come back to it.
create table finding_bookmark (
    person_id uuid not null references people_person (id),
    kind varchar(20) not null,
    book_key varchar(100) not null,
    kept_at timestamp with time zone not null,
    primary key (person_id, kind, book_key)
);

-- What somebody has put together under a name and in an order. With "shown_at" all of their school see it.
create table finding_collection (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    school_id uuid not null references people_tenant (id),
    title varchar(400) not null,
    version int not null,
    made_at timestamp with time zone not null,
    shown_at timestamp with time zone
);

create index finding_collection_person on finding_collection (person_id);
create index finding_collection_school on finding_collection (school_id, shown_at);

create table finding_collected (
    collection_id uuid not null references finding_collection (id) on delete cascade,
    kind varchar(20) not null,
    book_key varchar(100) not null,
    place int not null,
    primary key (collection_id, kind, book_key)
);
