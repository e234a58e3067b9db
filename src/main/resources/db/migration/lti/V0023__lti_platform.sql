-- Platforms that were registered while the tool ran; those of files stay in their files.
create table lti_platform (
    platform_key varchar(63) primary key,
    name varchar(255) not null,
    issuer varchar(500) not null,
    client_id varchar(255) not null,
    authorization_endpoint varchar(2000) not null,
    token_endpoint varchar(2000) not null,
    jwks_uri varchar(2000) not null,
    token_audience varchar(2000) not null,
    frame_origins varchar(1400) not null,
    family varchar(20) not null,
    by_hand boolean not null,
    asked_scopes varchar(2000) not null,
    granted_scopes varchar(2000) not null,
    first_deployment_until timestamp with time zone,
    registered_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    unique (issuer, client_id)
);

-- What an operator has decided about a platform, wherever it was registered.
create table lti_standing (
    platform_key varchar(63) primary key,
    standing varchar(20) not null,
    changed_at timestamp with time zone not null
);

-- Deployments that asked to enter, beside those that a platform's file names.
create table lti_deployment (
    platform_key varchar(63) not null,
    deployment_id varchar(255) not null,
    decision varchar(20) not null,
    seen_at timestamp with time zone not null,
    decided_at timestamp with time zone,
    primary key (platform_key, deployment_id)
);

create table lti_invitation (
    id uuid primary key,
    secret_hash varchar(43) not null unique,
    note varchar(200) not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    platform_key varchar(63)
);
