create table people_tenant (
    id uuid primary key,
    issuer varchar(500) not null,
    client_id varchar(255) not null,
    deployment_id varchar(255) not null,
    unique (issuer, client_id, deployment_id)
);

create table people_person (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    subject varchar(255) not null,
    name varchar(200),
    suspended_at timestamp with time zone,
    unique (tenant_id, subject)
);

create table people_course (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    context_id varchar(255) not null,
    title varchar(300),
    unique (tenant_id, context_id)
);

create table people_enrolment (
    course_id uuid not null references people_course (id),
    person_id uuid not null references people_person (id),
    role varchar(20) not null,
    changed_at timestamp with time zone not null,
    primary key (course_id, person_id)
);

create index people_enrolment_person on people_enrolment (person_id);

create table people_session (
    id uuid primary key,
    nonce varchar(100) not null unique,
    browser_hash varchar(43) not null,
    person_id uuid not null references people_person (id),
    course_id uuid references people_course (id),
    role varchar(20) not null,
    resource_link varchar(255) not null,
    frame_origins varchar(2000) not null,
    locale varchar(35) not null,
    opened_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);

create index people_session_ends_at on people_session (ends_at);
