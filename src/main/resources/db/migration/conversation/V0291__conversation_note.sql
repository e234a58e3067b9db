-- The notes of both, every version that was written: nothing is changed, since somebody may be writing on from any of them. Where
-- two wrote at once, what the later one sent is a version, and what became of both the next.
create table conversation_note (
    conversation_id uuid not null references conversation_conversation (id) on delete cascade,
    number int not null,
    person_id uuid not null references people_person (id),
    words varchar(80000) not null,
    written_at timestamp with time zone not null,
    primary key (conversation_id, number)
);

create index conversation_note_person on conversation_note (person_id);

-- What one of the two notes for themselves alone.
create table conversation_private_note (
    conversation_id uuid not null references conversation_conversation (id) on delete cascade,
    person_id uuid not null references people_person (id),
    version int not null,
    words varchar(40000) not null,
    written_at timestamp with time zone not null,
    primary key (conversation_id, person_id)
);

create index conversation_private_note_person on conversation_private_note (person_id);

-- The moment at which they are, of something that the teacher shows.
create table conversation_moment (
    conversation_id uuid primary key references conversation_conversation (id) on delete cascade,
    person_id uuid not null references people_person (id),
    share_id uuid not null references sharing_share (id) on delete cascade,
    at_millis bigint not null,
    number int not null,
    noted_at timestamp with time zone not null
);

create index conversation_moment_person on conversation_moment (person_id);
create index conversation_moment_share on conversation_moment (share_id);
