package org.secondlook.reflection;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes markers. Every statement names the person whose marker it is. */
@Repository
class MarkerStore {

    /** One statement: a lesson that is being erased has the marker before that, or does not get it. */
    private static final String ADD = """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, end_millis, note, version,
                created_at)
            select cast(:id as uuid), r.id, r.owner_id, :kind, cast(:start as bigint), cast(:end as bigint), :note, 0,
                cast(:now as timestamp with time zone)
            from recording_recording r
            where r.id = :recording and r.owner_id = :person and r.duration_millis >= :least
            for update
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update reflection_marker
            set kind = :kind, start_millis = :start, end_millis = :end, note = :note, version = version + 1
            where id = :id and person_id = :person and version = :version
              and not exists (select 1 from reflection_marker_removal where marker_id = :id)
            """;

    private static final String REMOVE = """
            insert into reflection_marker_removal (marker_id, removed_at)
            select id, cast(:now as timestamp with time zone)
            from reflection_marker where id = :id and person_id = :person
            on conflict do nothing
            """;

    private static final String RESTORE = """
            delete from reflection_marker_removal
            where marker_id in (select id from reflection_marker where id = :id and person_id = :person)
            """;

    private static final String FORGET_REMOVALS = """
            delete from reflection_marker_removal
            where marker_id in (select id from reflection_marker where recording_id = :recording)
            """;

    private static final String FORGET = "delete from reflection_marker where recording_id = :recording";

    private static final String FORGET_REMOVALS_OF_PERSON = """
            delete from reflection_marker_removal
            where marker_id in (select id from reflection_marker where person_id = :person)
            """;

    private static final String FORGET_PERSON = "delete from reflection_marker where person_id = :person";

    private final JdbcClient db;

    MarkerStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was added; if not, there is one with this id, or no lesson of the person's that is long enough for it. */
    boolean add(Marker marker, PersonId person, Instant now) {
        return marker(ADD, marker, person)
                        .param("recording", marker.recording().value())
                        .param("least", marker.span().leastDuration().toMillis())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether the marker was still there in the version that this one was made from. */
    boolean change(Marker marker, PersonId person) {
        return marker(CHANGE, marker, person).param("version", marker.version()).update() == 1;
    }

    private JdbcClient.StatementSpec marker(String sql, Marker marker, PersonId person) {
        Timecode end = marker.span().end();
        return own(sql, marker.id(), person)
                .param("kind", marker.kind().name())
                .param("start", marker.span().start().millis())
                .param("end", end == null ? null : end.millis())
                .param("note", marker.note());
    }

    void remove(MarkerId id, PersonId person, Instant now) {
        own(REMOVE, id, person).param("now", Times.bind(now)).update();
    }

    void restore(MarkerId id, PersonId person) {
        own(RESTORE, id, person).update();
    }

    private JdbcClient.StatementSpec own(String sql, MarkerId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }

    void forget(RecordingId recording) {
        db.sql(FORGET_REMOVALS).param("recording", recording.value()).update();
        db.sql(FORGET).param("recording", recording.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_REMOVALS_OF_PERSON).param("person", person.value()).update();
        db.sql(FORGET_PERSON).param("person", person.value()).update();
    }
}
