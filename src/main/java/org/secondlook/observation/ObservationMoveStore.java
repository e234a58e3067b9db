package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what was coded and what was played with the lesson when a part of it is cut away or comes back. */
@Repository
class ObservationMoveStore {

    private static final String OF_LESSON =
            "observation_id in (select id from observation_observation where recording_id = :recording)";

    private static final String ITS_END =
            "(select o.lesson_end_millis from observation_observation o where o.id = observation_id)";

    private static final String LATE = "start_millis > " + ITS_END;

    /** Another version, so that a page which was read before changes nothing. */
    private static final String MOVE_EVENTS = """
            update observation_event
            set start_millis = start_millis - :shift, end_millis = end_millis - :shift, version = version + 1
            where
            """ + OF_LESSON;

    private static final String MOVE_STRETCHES = """
            update observation_stretch
            set start_millis = start_millis - :shift, end_millis = end_millis - :shift
            where
            """ + OF_LESSON;

    private static final String MOVE_PIECES = """
            update observation_second_coding set from_millis = from_millis - :shift, to_millis = to_millis - :shift
            where
            """ + OF_LESSON;

    private static final String END =
            "update observation_observation set lesson_end_millis = :end where recording_id = :recording";

    private static final String BEGIN = "update observation_event set start_millis = 0 where id = :event";

    private static final List<String> SETTLE = List.of(
            "delete from observation_event where " + OF_LESSON + " and (start_millis < 0 or " + LATE + ")",
            "delete from observation_stretch where " + OF_LESSON + " and (end_millis <= 0 or " + LATE + ")",
            "update observation_stretch set start_millis = 0 where " + OF_LESSON + " and start_millis < 0",
            cutAtTheEnd("observation_event"),
            cutAtTheEnd("observation_stretch"),
            "update observation_second_coding set from_millis = 0 where " + OF_LESSON + " and from_millis < 0",
            "update observation_second_coding set to_millis = " + ITS_END + " where " + OF_LESSON + " and to_millis > "
                    + ITS_END,
            "update observation_observation set lesson_end_millis = null where recording_id = :recording");

    private static final String EMPTIED = "select observation_id from observation_second_coding where " + OF_LESSON
            + " and to_millis - from_millis < 1000";

    private final JdbcClient db;

    ObservationMoveStore(JdbcClient db) {
        this.db = db;
    }

    private static String cutAtTheEnd(String table) {
        return "update " + table + " set end_millis = " + ITS_END + " where " + OF_LESSON + " and end_millis > "
                + ITS_END;
    }

    void move(RecordingMoved moved) {
        long shift = moved.shift().toMillis();
        of(MOVE_EVENTS, moved.recording()).param("shift", shift).update();
        of(MOVE_STRETCHES, moved.recording()).param("shift", shift).update();
        of(MOVE_PIECES, moved.recording()).param("shift", shift).update();
        of(END, moved.recording()).param("end", moved.endMillis()).update();
    }

    /** Takes away what is not seen, for good; states that reach into what is seen begin with it. */
    void settle(RecordingId recording, List<Event> reachingIn) {
        reachingIn.forEach(
                event -> db.sql(BEGIN).param("event", event.id().value()).update());
        SETTLE.forEach(sql -> of(sql, recording).update());
    }

    /** Second codings of which nothing is left that anybody sees. */
    List<ObservationId> emptied(RecordingId recording) {
        return of(EMPTIED, recording).query(UUID.class).list().stream()
                .map(ObservationId::new)
                .toList();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }
}
