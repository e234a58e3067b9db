package org.secondlook.reflection;

import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves markers with their lesson when a part of it is cut away or comes back. */
@Repository
class MarkerMoveStore {

    /** Another version, so that a page which was read before changes nothing. */
    private static final String MOVE = """
            update reflection_marker
            set start_millis = start_millis - :shift, end_millis = end_millis - :shift, lesson_end_millis = :end,
                version = version + 1
            where recording_id = :recording
            """;

    private static final String UNSEEN = "where recording_id = :recording and not (" + MarkerPages.SEEN + ")";

    private static final String FORGET_REMOVALS =
            "delete from reflection_marker_removal where marker_id in (select id from reflection_marker " + UNSEEN
                    + ")";

    private static final String FORGET = "delete from reflection_marker " + UNSEEN;

    private static final String SETTLE = """
            update reflection_marker
            set start_millis = case when start_millis < 0 then 0 else start_millis end,
                end_millis = case when end_millis > lesson_end_millis then lesson_end_millis else end_millis end,
                lesson_end_millis = null
            where recording_id = :recording
            """;

    private final JdbcClient db;

    MarkerMoveStore(JdbcClient db) {
        this.db = db;
    }

    void move(RecordingMoved moved) {
        of(MOVE, moved.recording())
                .param("shift", moved.shift().toMillis())
                .param("end", moved.endMillis())
                .update();
    }

    /** Takes away what is not seen, for good. */
    void settle(RecordingId recording) {
        of(FORGET_REMOVALS, recording).update();
        of(FORGET, recording).update();
        of(SETTLE, recording).update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }
}
