-- Somebody may look after the platform and be anything in a course: Moodle's administrators are instructors everywhere.
alter table people_session add column administrator boolean default false not null;
