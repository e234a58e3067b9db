-- When whoever facilitates a circle opened it with the sample lesson instead of something of theirs.
alter table circle_circle add column opened_at timestamp with time zone;
