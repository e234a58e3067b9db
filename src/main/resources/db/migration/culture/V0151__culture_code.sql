-- Versions of the code of practice: those that come with the product belong to nobody, a school's own to its platform. None
-- ever changes, so that what somebody has accepted can be read as it was.
create table culture_code_version (
    id uuid primary key,
    tenant_id uuid references people_tenant (id),
    number int not null,
    definition varchar(60000) not null,
    published_at timestamp with time zone not null,
    unique (tenant_id, number)
);

-- Who has accepted which version, and when.
create table culture_acceptance (
    person_id uuid not null references people_person (id),
    version_id uuid not null references culture_code_version (id),
    accepted_at timestamp with time zone not null,
    primary key (person_id, version_id)
);
