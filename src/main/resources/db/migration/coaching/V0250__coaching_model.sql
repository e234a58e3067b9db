-- A version of a cycle model as it was published, under a name such as one-change.v1: of the product, or of a school for its people.
create table coaching_model (
    id varchar(60) primary key,
    tenant_id uuid references people_tenant (id),
    definition varchar(40000) not null,
    published_at timestamp with time zone not null
);

create index coaching_model_tenant on coaching_model (tenant_id);
