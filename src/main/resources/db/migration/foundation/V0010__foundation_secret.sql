create table foundation_secret (
    name varchar(50) primary key,
    secret varchar(100) not null
);
