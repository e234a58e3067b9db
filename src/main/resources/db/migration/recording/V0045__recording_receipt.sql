-- What is left of a lesson that was erased, for its owner: when it came, why it went, and when its last file was gone.
create table recording_receipt (
    id uuid primary key,
    owner_id uuid not null references people_person (id),
    uploaded_at timestamp with time zone not null,
    reason varchar(20) not null,
    versions bigint not null,
    erased_at timestamp with time zone not null,
    gone_at timestamp with time zone
);

create index recording_receipt_owner on recording_receipt (owner_id, erased_at);
