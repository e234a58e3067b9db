-- What the bytes of a finished blob were when it was finished, so that whoever moves or restores them can prove it.
create table storage_checksum (
    blob varchar(200) primary key,
    bytes bigint not null,
    sha256 varchar(64) not null,
    kept_at timestamp with time zone not null
);
