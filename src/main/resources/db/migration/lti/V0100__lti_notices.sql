-- What platforms have told. A nonce that is here was told before.
create table lti_notice (
    id uuid primary key,
    platform_key varchar(63) not null,
    issuer varchar(500) not null,
    client_id varchar(255) not null,
    deployment_id varchar(255) not null,
    nonce varchar(255) not null,
    notice_type varchar(60) not null,
    context_id varchar(255),
    title varchar(200),
    origins varchar(3000) not null,
    taken_at timestamp with time zone not null,
    handled_at timestamp with time zone,
    unique (platform_key, nonce)
);

create index lti_notice_taken_at on lti_notice (taken_at);

-- What deployments shall tell, and where the platform is told so.
create table lti_notice_subscription (
    id uuid primary key,
    platform_key varchar(63) not null,
    deployment_id varchar(255) not null,
    address varchar(2000) not null,
    handler varchar(2000) not null,
    notice_types varchar(500) not null,
    noted_at timestamp with time zone not null,
    unique (platform_key, deployment_id)
);
