create table lti_tool_key (
    generation integer primary key,
    kid varchar(50) not null unique,
    private_jwk varchar(4000) not null,
    created_at timestamp with time zone not null
);
