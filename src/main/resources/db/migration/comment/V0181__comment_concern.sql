-- That somebody has reported a concern, for the administrators of their platform: when, about what, and who, and nothing of what is
-- to be seen or read there. reporter_id is empty once they have had everything of theirs deleted.
create table comment_concern (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    reporter_id uuid references people_person (id),
    object_kind varchar(20) not null,
    object_id uuid not null,
    reported_at timestamp with time zone not null,
    unique (object_id, reporter_id)
);

create index comment_concern_tenant on comment_concern (tenant_id, reported_at);
create index comment_concern_reporter on comment_concern (reporter_id);
