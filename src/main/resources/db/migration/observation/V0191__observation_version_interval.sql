-- How long an interval is where one codes by intervals, so that the database counts them; empty where events are coded.
alter table observation_version add column interval_millis bigint;

update observation_version set interval_millis = 3000 where framework = 'flanders' and number = 1;
update observation_version set interval_millis = 120000 where framework = 'copus' and number = 1;
