-- The page that saved last, and how often that one had: what it sends later is newer, whichever arrives first.
alter table reflection_reflection add column page uuid;
alter table reflection_reflection add column turn int;
