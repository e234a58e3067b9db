-- By what a task is done: a reflection, a stage of a coaching cycle, or a whole one.
alter table programme_task add column asks varchar(20) default 'REFLECTION' not null;
