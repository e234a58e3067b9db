-- A page shows a window on the markers of a lesson: the order of the list is the order of the index, however many there are.
create index reflection_marker_window on reflection_marker (recording_id, person_id, start_millis, id);

drop index reflection_marker_recording;
