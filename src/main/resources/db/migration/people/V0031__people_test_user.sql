alter table people_person add column test_user boolean default false not null;
