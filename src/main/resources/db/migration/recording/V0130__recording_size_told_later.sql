-- Somebody who records while uploading does not know yet how long it will be; then there is no size.
alter table recording_recording alter column size drop not null;
