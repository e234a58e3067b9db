-- What somebody said when they were offered a second look: not now, or no. Who said nothing has no row.
create table reflection_second_look (
    reflection_id uuid primary key references reflection_reflection (id) on delete cascade,
    put_off_at timestamp with time zone,
    declined_at timestamp with time zone
);
