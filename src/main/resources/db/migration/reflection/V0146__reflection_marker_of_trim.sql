-- Where the lesson ends since its end was cut away; empty where it has its own. A marker that lies later, or before the beginning, is
-- not seen.
alter table reflection_marker add column lesson_end_millis bigint;
