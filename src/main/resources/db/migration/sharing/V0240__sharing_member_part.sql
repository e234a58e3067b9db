-- What somebody is in an audience in which not all are the same: a coach, or a teacher.
alter table sharing_member add column part varchar(20);
