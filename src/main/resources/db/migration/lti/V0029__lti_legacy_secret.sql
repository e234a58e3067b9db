-- Secrets that were shared with platforms under LTI 1.1, sealed like private keys.
create table lti_legacy_secret (
    platform_key varchar(63) not null,
    consumer_key varchar(255) not null,
    sealed_secret varchar(4000) not null,
    kept_at timestamp with time zone not null,
    primary key (platform_key, consumer_key)
);
