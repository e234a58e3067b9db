create table lti_deep_linking (
    id uuid primary key,
    issuer varchar(500) not null,
    client_id varchar(255) not null,
    deployment_id varchar(255) not null,
    subject varchar(255) not null,
    context_id varchar(255),
    product_family varchar(20) not null,
    return_url varchar(2000) not null,
    takes_links boolean not null,
    takes_several boolean not null,
    takes_columns boolean not null,
    data varchar(65536),
    begun_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    answered_at timestamp with time zone
);

create index lti_deep_linking_expires_at on lti_deep_linking (expires_at);
