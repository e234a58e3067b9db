-- A session's id is made from its launch's nonce, so that one index finds it and makes its launch good for one use. A launch
-- finds its person and course in the very statement that opens the session: to lock their rows for a foreign key would cost
-- a launch more than everything else the database does for it.
create table people_session_by_nonce (
    id uuid primary key,
    browser_hash varchar(43) not null,
    person_id uuid,
    course_id uuid,
    role varchar(20) not null,
    resource_link varchar(255) not null,
    frame_origins varchar(2000) not null,
    return_url varchar(2000),
    locale varchar(35) not null,
    opened_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);

insert into people_session_by_nonce (id, browser_hash, person_id, course_id, role, resource_link, frame_origins, return_url,
    locale, opened_at, seen_at, ends_at)
select id, browser_hash, person_id, course_id, role, resource_link, frame_origins, return_url, locale, opened_at, seen_at,
    ends_at
from people_session;

drop table people_session;

alter table people_session_by_nonce rename to people_session;
