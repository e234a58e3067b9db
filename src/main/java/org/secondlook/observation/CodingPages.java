package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was coded and what was played meanwhile. The caller has found the observation through its viewer. */
@Repository
class CodingPages {

    private static final String COLUMNS = """
            select id, code, start_millis, end_millis, version, removed
            from observation_event
            where observation_id = :observation
            """;

    private static final String STANDING = COLUMNS + "and not removed order by start_millis, id";

    private static final String PIECE = COLUMNS + """
              and not removed and start_millis >= :start and start_millis <= :end
            order by start_millis, id
            limit :size offset :from
            """;

    private static final String OUTSIDE = """
            select count(*)
            from observation_event e
            join observation_observation o on o.id = e.observation_id
            where o.recording_id = :recording and o.person_id = :person and not e.removed
              and e.start_millis >= 0 and (o.lesson_end_millis is null or e.start_millis <= o.lesson_end_millis)
              and not (e.start_millis >= :from and e.start_millis <= :to)
            """;

    private static final String FIND = COLUMNS + "and id = :id";

    private static final String COUNT = "select count(*) from observation_event where observation_id = :observation";

    private static final String PLAYED = """
            select start_millis, end_millis from observation_stretch
            where observation_id = :observation
            order by start_millis
            """;

    private final JdbcClient db;

    CodingPages(JdbcClient db) {
        this.db = db;
    }

    /** By time, without what was taken back; in what has been cut away of the lesson too. */
    List<Event> events(ObservationId observation) {
        return of(STANDING, observation).query(Row.class).list().stream()
                .map(Row::toEvent)
                .toList();
    }

    /** Some of those in what is seen of the lesson. */
    List<Event> events(ObservationId observation, Stretch seen, int from, int size) {
        return of(PIECE, observation)
                .param("start", seen.from())
                .param("end", seen.to())
                .param("from", from)
                .param("size", size)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toEvent)
                .toList();
    }

    /** How many would not be seen any more if only a part of what is seen of the lesson stayed. */
    long countOutside(RecordingId recording, Remainder remainder, Viewer viewer) {
        return db.sql(OUTSIDE)
                .param("recording", recording.value())
                .param("person", viewer.person().value())
                .param("from", remainder.fromMillis())
                .param("to", remainder.toMillis())
                .query(Long.class)
                .single();
    }

    /** One, taken back or not. */
    Optional<Event> find(ObservationId observation, EventId id) {
        return of(FIND, observation)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::toEvent);
    }

    /** How many there are, those taken back included. */
    int count(ObservationId observation) {
        return of(COUNT, observation).query(Integer.class).single();
    }

    Coverage played(ObservationId observation) {
        return new Coverage(of(PLAYED, observation)
                .query((row, index) -> new Stretch(row.getLong("start_millis"), row.getLong("end_millis")))
                .list());
    }

    private JdbcClient.StatementSpec of(String sql, ObservationId observation) {
        return db.sql(sql).param("observation", observation.value());
    }

    /** The columns of one event. */
    record Row(
            UUID id,
            String code,
            long startMillis,
            @Nullable Long endMillis,
            int version,
            boolean removed) {

        Event toEvent() {
            return new Event(new EventId(id), code, startMillis, endMillis, version, removed);
        }
    }
}
