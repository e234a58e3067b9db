-- What goes with feedback to be looked at. There is no key to the exemplar: when it is withdrawn, that is said in its place.
create table conversation_feedback_exemplar (
    feedback_id uuid not null references conversation_feedback (id) on delete cascade,
    exemplar_id uuid not null,
    attached_at timestamp with time zone not null,
    primary key (feedback_id, exemplar_id)
);
