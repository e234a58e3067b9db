-- What a school works toward, in its own words, in versions of which none ever changes. One without parts says that it has taken
-- its words back.
create table culture_vision (
    id uuid primary key,
    tenant_id uuid not null references people_tenant (id),
    number int not null,
    published_at timestamp with time zone not null,
    unique (tenant_id, number)
);

-- A part keeps its key from version to version, so that whoever points at it still does when its words change.
create table culture_vision_part (
    vision_id uuid not null references culture_vision (id),
    part_id uuid not null,
    place int not null,
    words varchar(600) not null,
    primary key (vision_id, part_id)
);

create index culture_vision_part_part on culture_vision_part (part_id);
