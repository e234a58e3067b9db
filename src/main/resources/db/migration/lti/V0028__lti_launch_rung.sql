-- How a browser proved itself that entered: unknown for what was refused, and for what was kept before.
alter table lti_launch_record add column rung varchar(10);
alter table lti_launch_record add column storage_offered boolean;
