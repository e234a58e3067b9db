-- What is said where several see a thing: audience_id stands then where person_id stands between two. mentioned_id is whom of them it
-- means in particular, and mention_seen_at when they have read it.
alter table comment_comment add column audience_id uuid;
alter table comment_comment add column mentioned_id uuid;
alter table comment_comment add column mention_seen_at timestamp with time zone;
alter table comment_comment add constraint comment_comment_mentioned foreign key (mentioned_id) references people_person (id);

create index comment_comment_mentioned on comment_comment (mentioned_id);
