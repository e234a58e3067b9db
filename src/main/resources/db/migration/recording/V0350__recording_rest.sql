-- A recording that rests is there and cannot be watched by anybody, its owner included: nothing of it is played, read or taken along,
-- until it goes on, or is erased. rest_until is when that happens by itself; rest_reason is the key of the sentence that says why.
alter table recording_recording add column rest_since timestamp with time zone;
alter table recording_recording add column rest_until timestamp with time zone;
alter table recording_recording add column rest_reason varchar(100);

create index recording_recording_rest on recording_recording (rest_until);
