-- What was picked for a course is shown in it before anybody has opened it.
create index programme_task_course on programme_task (course_id);
