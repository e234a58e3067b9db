alter table people_enrolment add column source varchar(10) default 'LAUNCH' not null;
alter table people_enrolment add column roster_role varchar(20);
alter table people_enrolment add column left_at timestamp with time zone;
