-- When somebody first told that they had watched the sample lesson; null as long as they have not.
alter table sample_visit add column watched_at timestamp with time zone;
