-- A framework of a school's own. Those that come with the product have no line here.
create table observation_school_framework (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    created_at timestamp with time zone not null
);

create index observation_school_framework_tenant on observation_school_framework (tenant_id, created_at);

-- What is being worked at of it, as it was typed; the version under which it will be published has the same id. Who typed last is a
-- number alone, and goes with them.
create table observation_draft (
    framework_id uuid primary key references observation_school_framework (id),
    id uuid not null,
    name varchar(400) not null,
    content varchar(400000) not null,
    version int not null,
    drafted_by uuid references people_person (id),
    changed_at timestamp with time zone not null
);

-- It is not offered any more; what was begun through it goes on.
create table observation_retirement (
    framework_id uuid primary key references observation_school_framework (id),
    retired_at timestamp with time zone not null
);
