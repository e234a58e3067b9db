-- A school that has a library of its own: whoever changes anything of it holds this line.
create table library_school (
    tenant_id uuid primary key references people_tenant (id),
    created_at timestamp with time zone not null
);

-- What a school says of an area, where it stands, and whether it is left out. No words: those of the product.
create table library_area (
    tenant_id uuid not null references library_school (tenant_id),
    area varchar(60) not null,
    content varchar(20000),
    place int not null,
    omitted_at timestamp with time zone,
    version int not null,
    primary key (tenant_id, area)
);

-- A strategy that a school has of its own, perhaps in the place of one of the product.
create table library_strategy (
    id uuid primary key,
    tenant_id uuid not null references library_school (tenant_id),
    strategy varchar(60) not null,
    created_at timestamp with time zone not null,
    unique (tenant_id, strategy)
);

-- What is being worked at of it, as it was typed; the version under which it will be published has the same id.
create table library_draft (
    strategy_id uuid primary key references library_strategy (id),
    id uuid not null,
    content varchar(200000) not null,
    version int not null,
    changed_at timestamp with time zone not null
);

-- What was published, as a file; it never changes. Who published it is a number alone, and goes with them.
create table library_version (
    id uuid primary key,
    strategy_id uuid not null references library_strategy (id),
    number int not null,
    content varchar(200000) not null,
    published_by uuid references people_person (id),
    published_at timestamp with time zone not null,
    unique (strategy_id, number)
);

create index library_version_person on library_version (published_by);

-- A strategy that a school leaves out.
create table library_omission (
    tenant_id uuid not null references library_school (tenant_id),
    strategy varchar(60) not null,
    omitted_at timestamp with time zone not null,
    primary key (tenant_id, strategy)
);

-- A bundle of files that somebody has sent, until it is published or thrown away.
create table library_bundle (
    id uuid primary key,
    tenant_id uuid not null references library_school (tenant_id),
    sent_at timestamp with time zone not null
);

create index library_bundle_school on library_bundle (tenant_id, sent_at);

-- What is in it, as text; nothing for what cannot be read as that.
create table library_bundle_file (
    bundle_id uuid not null references library_bundle (id) on delete cascade,
    path varchar(200) not null,
    content varchar(100000),
    primary key (bundle_id, path)
);
