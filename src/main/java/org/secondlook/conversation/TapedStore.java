package org.secondlook.conversation;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which recording is that of a conversation, and what becomes of it. */
@Repository
class TapedStore {

    private static final String NAME = """
            insert into conversation_recording (conversation_id, recording_id, named_at) values (:id, :recording, :now)
            """;

    private static final String NAME_AGAIN = """
            update conversation_recording set recording_id = :recording, named_at = :now, erased_at = null
            where conversation_id = :id and recording_id is null
            """;

    private static final String REST =
            "update conversation_recording set erase_by = :now where recording_id = :recording";

    private static final String RESUME =
            "update conversation_recording set erase_by = null where recording_id = :recording";

    private static final String ERASED = """
            update conversation_recording set recording_id = null, erase_by = null, erased_at = :now
            where recording_id = :recording
            """;

    private final JdbcClient db;

    TapedStore(JdbcClient db) {
        this.db = db;
    }

    /** The conversation has none, or none any more; the caller holds it, and the recording, which is of no other. */
    void name(ConversationId id, RecordingId recording, Instant now) {
        if (run(NAME_AGAIN, recording, now).param("id", id.value()).update() == 0) {
            run(NAME, recording, now).param("id", id.value()).update();
        }
    }

    void rest(RecordingId recording, Instant eraseBy) {
        run(REST, recording, eraseBy).update();
    }

    void resume(RecordingId recording) {
        db.sql(RESUME).param("recording", recording.value()).update();
    }

    void erased(RecordingId recording, Instant now) {
        run(ERASED, recording, now).update();
    }

    private JdbcClient.StatementSpec run(String sql, RecordingId recording, Instant time) {
        return db.sql(sql).param("recording", recording.value()).param("now", Times.bind(time));
    }
}
