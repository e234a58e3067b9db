alter table people_session add column return_url varchar(2000);
