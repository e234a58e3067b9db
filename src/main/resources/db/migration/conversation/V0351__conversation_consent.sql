-- What each of the two says to a recording of their conversation. A coach who asks has agreed. A row that was never given and is taken
-- back is a "not this time", of which nothing else is kept.
create table conversation_consent (
    conversation_id uuid not null references conversation_conversation (id) on delete cascade,
    person_id uuid not null references people_person (id),
    given_at timestamp with time zone,
    taken_back_at timestamp with time zone,
    primary key (conversation_id, person_id)
);

create index conversation_consent_person on conversation_consent (person_id);

-- Which recording of the coach's is that of their conversation: for good, since it is the voice of both. Once it is erased the row
-- says when, and nothing of what it was. erase_by is when it goes by itself, while it rests.
create table conversation_recording (
    conversation_id uuid primary key references conversation_conversation (id) on delete cascade,
    recording_id uuid unique references recording_recording (id),
    named_at timestamp with time zone not null,
    erase_by timestamp with time zone,
    erased_at timestamp with time zone
);
