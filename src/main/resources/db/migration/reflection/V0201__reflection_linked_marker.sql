-- The markers that somebody names as evidence for an answer.
create table reflection_linked_marker (
    reflection_id uuid not null references reflection_reflection (id) on delete cascade,
    prompt_set varchar(60) not null,
    prompt varchar(40) not null,
    marker_id uuid not null references reflection_marker (id) on delete cascade,
    primary key (reflection_id, prompt_set, prompt, marker_id)
);

create index reflection_linked_marker_marker on reflection_linked_marker (marker_id);
