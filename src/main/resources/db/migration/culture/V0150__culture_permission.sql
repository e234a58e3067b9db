-- A teacher's class, as they call it.
create table culture_class (
    id uuid primary key,
    owner_id uuid not null references people_person (id),
    label varchar(60) not null,
    created_at timestamp with time zone not null
);

create index culture_class_owner on culture_class (owner_id, created_at);

-- What has been permitted for one pupil, who is initials or a seat here, and where the paper is that says so.
create table culture_pupil (
    id uuid primary key,
    class_id uuid not null references culture_class (id) on delete cascade,
    mark varchar(12) not null,
    recording boolean not null,
    sharing boolean not null,
    exemplar boolean not null,
    paper varchar(120) not null,
    version int not null,
    changed_at timestamp with time zone not null,
    unique (class_id, mark)
);
