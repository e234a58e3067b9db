-- How often the rights to play an object have been taken back, for as long as such a right may still be about.
create table playback_revocation (
    object_id uuid primary key,
    revision bigint not null,
    revoked_at timestamp with time zone not null
);

create index playback_revocation_revoked_at on playback_revocation (revoked_at);
