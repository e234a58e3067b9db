-- What of a blob that grows in an S3 store counts: the first parts of a multipart upload and the beginning of a small object
-- behind them. Who holds it may add to it, until a time that a living holder moves on.
create table storage_growth (
    blob varchar(200) primary key,
    upload_id varchar(2000),
    parts int not null,
    bytes_in_parts bigint not null,
    tail_bytes bigint not null,
    spare_tail bigint,
    holder uuid,
    held_until timestamp with time zone,
    touched_at timestamp with time zone not null
);
