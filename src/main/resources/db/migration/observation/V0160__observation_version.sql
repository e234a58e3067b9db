create table observation_version (
    id uuid primary key,
    framework varchar(60) not null,
    number int not null,
    definition varchar(60000) not null,
    published_at timestamp with time zone not null,
    unique (framework, number)
);
