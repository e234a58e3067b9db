-- When those who had not completed an activity were last reminded of it by whoever leads the course, and of which day that it is due they were told.
-- Neither says who.
alter table programme_activity add column reminded_at timestamp with time zone;
alter table programme_activity add column due_told date;
