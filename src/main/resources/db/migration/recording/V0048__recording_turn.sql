-- When each school asked last for a machine to render on, and when it had one last: the one served longest ago is next.
create table recording_turn (
    tenant_id uuid primary key references people_tenant (id) on delete cascade,
    asked_at timestamp with time zone,
    served_at timestamp with time zone not null
);
