-- Whoever comes has a lesson, for scenarios that write about one.
create or replace function bench_lesson() returns trigger language plpgsql as $$
begin
  insert into recording_recording (id, owner_id, title, state, size, received, duration_millis, upload_metadata, created_at, stored_at)
  values (gen_random_uuid(), new.id, 'Fractions', 'PLAYABLE', 1000, 1000, 3600000, '', now(), now());
  return new;
end $$;
create or replace trigger bench_lesson after insert on people_person for each row execute function bench_lesson();
