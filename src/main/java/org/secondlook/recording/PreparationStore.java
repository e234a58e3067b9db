package org.secondlook.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how the preparation of a recording goes, for its jobs: nothing here is asked on behalf of a person. */
@Repository
class PreparationStore {

    private static final String STATE = "select state from recording_recording where id = :id";

    private static final String HOLD = STATE + " for update";

    private static final String DURATION = """
            select duration_millis from recording_recording where id = :id and duration_millis is not null
            """;

    private static final String RENDERED = """
            select name from recording_rendition where recording_id = :id and name in (:large, :sound)
            """;

    private static final String ANALYSED = """
            select count(*) from recording_analysis where recording_id = :id
            """;

    private static final String END_ANALYSIS = """
            insert into recording_analysis (recording_id, ended_at)
            select id, :now from recording_recording
            where id = :id and not exists (select 1 from recording_analysis where recording_id = :id)
            """;

    private static final String KNOW_DURATION = """
            update recording_recording set duration_millis = :millis where id = :id
            """;

    private static final String REFUSE = """
            update recording_recording set failure = :failure, expires_at = :expiresAt where id = :id
            """;

    private static final String BEGIN = """
            insert into recording_rendering (recording_id, percent)
            select id, 0 from recording_recording
            where id = :id and not exists (select 1 from recording_rendering where recording_id = :id)
            """;

    private static final String REACH = """
            update recording_rendering set percent = :percent where recording_id = :id
            """;

    private static final String RENDERING = """
            select count(*) from recording_rendering where recording_id = :id
            """;

    private static final String END = "delete from recording_rendering where recording_id = :id";

    private final JdbcClient db;

    PreparationStore(JdbcClient db) {
        this.db = db;
    }

    /** The state of a recording, or empty when it has been erased. */
    Optional<RecordingState> state(RecordingId id) {
        return db.sql(STATE).param("id", id.value()).query(RecordingState.class).optional();
    }

    /** Like {@link #state}; nobody else changes it until the transaction ends. */
    Optional<RecordingState> hold(RecordingId id) {
        return db.sql(HOLD).param("id", id.value()).query(RecordingState.class).optional();
    }

    /** How long the recording is, or empty while nobody knows. */
    Optional<Duration> duration(RecordingId id) {
        return db.sql(DURATION)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /** Whether there is a version of the recording that needs no further one. */
    boolean isRendered(RecordingId id) {
        return !db.sql(RENDERED)
                .param("id", id.value())
                .param("large", RenditionFile.LARGE)
                .param("sound", RenditionFile.SOUND)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Whether there is nothing more to be made of the recording. */
    boolean isAnalysed(RecordingId id) {
        return db.sql(ANALYSED).param("id", id.value()).query(Long.class).single() > 0;
    }

    void endAnalysis(RecordingId id, Instant now) {
        db.sql(END_ANALYSIS)
                .param("id", id.value())
                .param("now", Times.bind(now))
                .update();
    }

    void knowDuration(RecordingId id, Duration duration) {
        int rows = db.sql(KNOW_DURATION)
                .param("id", id.value())
                .param("millis", duration.toMillis())
                .update();
        requireOne(rows, id);
    }

    void refuse(RecordingId id, String failure, Instant expiresAt) {
        int rows = db.sql(REFUSE)
                .param("id", id.value())
                .param("failure", failure)
                .param("expiresAt", Times.bind(expiresAt))
                .update();
        requireOne(rows, id);
    }

    void beginRendering(RecordingId id) {
        db.sql(BEGIN).param("id", id.value()).update();
    }

    /** Keeps how far the rendering has come; false when its recording has been erased. */
    boolean reach(RecordingId id, int percent) {
        return db.sql(REACH).param("id", id.value()).param("percent", percent).update() == 1;
    }

    /** Whether a rendering is under way; no longer when its recording has been erased. */
    boolean isRendering(RecordingId id) {
        return db.sql(RENDERING).param("id", id.value()).query(Long.class).single() > 0;
    }

    void endRendering(RecordingId id) {
        db.sql(END).param("id", id.value()).update();
    }

    private static void requireOne(int rows, RecordingId id) {
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows changed for recording " + id);
        }
    }
}
