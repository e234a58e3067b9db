alter table programme_activity add column line_items varchar(2000);
