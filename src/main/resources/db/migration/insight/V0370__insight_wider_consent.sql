-- Since when somebody has agreed to the second wording, by which growth and programmes are counted too; nobody has who agreed to the first.
alter table insight_consent add column wider_since timestamp with time zone;

-- How near the first looks of the same people came, where a batch tells it: only the beginnings of the steps, as of the others.
alter table insight_batch add column first_distance int;
alter table insight_batch add column first_contained int;
