-- What somebody writes down for themselves in a course. Nobody else reads it, so nothing refers to it.
create table journal_entry (
    id uuid primary key,
    person_id uuid not null references people_person (id),
    course_id uuid references people_course (id),
    recording_id uuid references recording_recording (id) on delete set null,
    on_day date not null,
    words varchar(10000) not null,
    version int not null,
    written_at timestamp with time zone not null
);

create index journal_entry_person on journal_entry (person_id, on_day);
create index journal_entry_recording on journal_entry (recording_id);
