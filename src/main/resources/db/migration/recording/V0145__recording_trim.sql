-- A lesson whose beginning and end are cut away, or are to be: what its owner wants, and what is seen now. Times are those of the
-- upload. A lesson of which all is seen, and all is wanted, has no row.
create table recording_trim (
    recording_id uuid primary key references recording_recording (id) on delete cascade,
    whole_millis bigint not null,
    start_millis bigint not null,
    end_millis bigint not null,
    shown_start_millis bigint not null,
    shown_end_millis bigint not null
);
