alter table lti_tool_key add column state varchar(10) default 'ACTIVE' not null;
alter table lti_tool_key alter column state drop default;
alter table lti_tool_key add column public_jwk varchar(2000);
alter table lti_tool_key add column sealed_jwk varchar(4000);
alter table lti_tool_key add column activated_at timestamp with time zone;
alter table lti_tool_key add column retiring_at timestamp with time zone;
alter table lti_tool_key add column retired_at timestamp with time zone;
alter table lti_tool_key add column last_signed_on date;

update lti_tool_key set activated_at = created_at;

-- What is still here is sealed, and taken away, when the tool starts: SQL has no access to the key for it.
alter table lti_tool_key alter column private_jwk drop not null;
