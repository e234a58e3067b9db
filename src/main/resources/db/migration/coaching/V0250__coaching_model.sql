-- A school's own cycle model while it is worked at, as it was typed; who typed it is kept nowhere. Its published versions are named
-- after its key. Once it is retired none of them is offered any more, and what was begun by one goes on.
create table coaching_draft (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    content varchar(40000) not null,
    version int not null,
    published int not null,
    retired boolean not null,
    changed_at timestamp with time zone not null
);

create index coaching_draft_tenant on coaching_draft (tenant_id);

-- A version of a cycle model as it was published, under a name such as one-change.v1: of the product, or of a school for its people.
create table coaching_model (
    id varchar(60) primary key,
    tenant_id uuid references people_tenant (id),
    draft_id uuid references coaching_draft (id),
    definition varchar(40000) not null,
    published_at timestamp with time zone not null
);

create index coaching_model_tenant on coaching_model (tenant_id);
create index coaching_model_draft on coaching_model (draft_id);
