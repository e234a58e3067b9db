-- Where the lesson ends since its end was cut away; empty where it has its own. A clip of which less than a second is left is not seen.
alter table clip_clip add column lesson_end_millis bigint;
