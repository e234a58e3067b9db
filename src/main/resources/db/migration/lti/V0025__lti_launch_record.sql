-- What became of the last launches: nothing of it says who it was.
create table lti_launch_record (
    id uuid primary key,
    launched_at timestamp with time zone not null,
    platform_key varchar(63),
    outcome varchar(40) not null,
    detail varchar(255) not null,
    reference varchar(20) not null,
    message_type varchar(40) not null,
    deployment_id varchar(255),
    roles varchar(500) not null,
    claims varchar(500) not null
);

create index lti_launch_record_platform on lti_launch_record (platform_key, launched_at);
create index lti_launch_record_launched on lti_launch_record (launched_at);
