package org.secondlook.caption;

import java.util.List;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves captions with their lesson when a part of it is cut away or comes back. */
@Repository
class CueMoveStore {

    /** Another version, so that a page which was read before changes nothing. */
    private static final String MOVE = """
            update caption_cue
            set start_millis = start_millis - :shift, end_millis = end_millis - :shift, version = version + 1
            where track_id in (select id from caption_track where recording_id = :recording)
            """;

    private static final String END =
            "update caption_track set lesson_end_millis = :end where recording_id = :recording";

    private static final String UNSEEN = """
            (select c.id from caption_cue c join caption_track t on t.id = c.track_id
            where t.recording_id = :recording and not (
            """ + CuePages.SEEN + "))";

    private static final List<String> SETTLE = List.of(
            "delete from caption_cue_removal where cue_id in " + UNSEEN,
            "delete from caption_cue where id in " + UNSEEN,
            """
            update caption_cue
            set start_millis = case when start_millis < 0 then 0 else start_millis end,
                end_millis = (
                    select case when t.lesson_end_millis < caption_cue.end_millis then t.lesson_end_millis
                        else caption_cue.end_millis end
                    from caption_track t where t.id = caption_cue.track_id)
            where track_id in (select id from caption_track where recording_id = :recording)
            """,
            "update caption_track set lesson_end_millis = null where recording_id = :recording");

    private final JdbcClient db;

    CueMoveStore(JdbcClient db) {
        this.db = db;
    }

    void move(RecordingMoved moved) {
        of(MOVE, moved.recording()).param("shift", moved.shift().toMillis()).update();
        of(END, moved.recording()).param("end", moved.endMillis()).update();
    }

    /** Takes away what is not seen, for good. */
    void settle(RecordingId recording) {
        SETTLE.forEach(sql -> of(sql, recording).update());
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }
}
