-- Whose a version is: empty for what comes with the product. Who has published it is a number alone, and goes with them.
alter table observation_version add column school_framework_id uuid references observation_school_framework (id);
alter table observation_version add column published_by uuid references people_person (id);
alter table observation_version alter column definition set data type varchar(400000);

create index observation_version_school on observation_version (school_framework_id, number);
