package org.secondlook.clip;

import java.util.List;
import java.util.UUID;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves clips with their lesson when a part of it is cut away or comes back. */
@Repository
class ClipMoveStore {

    private static final String MOVE = """
            update clip_clip
            set start_millis = start_millis - :shift, end_millis = end_millis - :shift, lesson_end_millis = :end
            where recording_id = :recording
            """;

    private static final String UNSEEN =
            "select id from clip_clip where recording_id = :recording and not (" + ClipPages.SEEN + ")";

    private static final String FORGET = "delete from clip_clip where id in (" + UNSEEN + ")";

    private static final String SETTLE = """
            update clip_clip
            set start_millis = case when start_millis < 0 then 0 else start_millis end,
                end_millis = case when end_millis > lesson_end_millis then lesson_end_millis else end_millis end,
                lesson_end_millis = null
            where recording_id = :recording
            """;

    private final JdbcClient db;

    ClipMoveStore(JdbcClient db) {
        this.db = db;
    }

    void move(RecordingMoved moved) {
        of(MOVE, moved.recording())
                .param("shift", moved.shift().toMillis())
                .param("end", moved.endMillis())
                .update();
    }

    List<ClipId> unseen(RecordingId recording) {
        return of(UNSEEN, recording).query(UUID.class).list().stream()
                .map(ClipId::new)
                .toList();
    }

    /** Takes away what is not seen, for good. */
    void settle(RecordingId recording) {
        of(FORGET, recording).update();
        of(SETTLE, recording).update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }
}
