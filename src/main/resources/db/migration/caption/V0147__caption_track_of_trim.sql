-- Where the lesson ends since its end was cut away; empty where it has its own. A caption that lies later, or before the beginning, is
-- not seen.
alter table caption_track add column lesson_end_millis bigint;
