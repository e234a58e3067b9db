package org.secondlook.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.secondlook.media.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is cut away of recordings. Whoever asks has found the recording through its owner, or is its job. */
@Repository
class TrimStore {

    private static final String FIND = """
            select whole_millis, start_millis, end_millis, shown_start_millis, shown_end_millis
            from recording_trim where recording_id = :recording
            """;

    private static final String CHANGE = """
            update recording_trim
            set whole_millis = :whole, start_millis = :start, end_millis = :end, shown_start_millis = :shownStart,
                shown_end_millis = :shownEnd
            where recording_id = :recording
            """;

    private static final String ADD = """
            insert into recording_trim (recording_id, whole_millis, start_millis, end_millis, shown_start_millis,
                shown_end_millis)
            values (:recording, :whole, :start, :end, :shownStart, :shownEnd)
            """;

    private static final String FORGET = "delete from recording_trim where recording_id = :recording";

    private final JdbcClient db;

    TrimStore(JdbcClient db) {
        this.db = db;
    }

    /** Empty when all of the recording is seen and is to be. */
    Optional<Trim> find(RecordingId recording) {
        return of(FIND, recording).query((row, number) -> trim(row)).optional();
    }

    /** The caller holds the recording. */
    void save(RecordingId recording, Trim trim) {
        if (trim.isNone()) {
            forget(recording);
        } else if (write(CHANGE, recording, trim) == 0) {
            write(ADD, recording, trim);
        }
    }

    /** What is seen now is all that there is; whether there was more. */
    boolean forget(RecordingId recording) {
        return of(FORGET, recording).update() == 1;
    }

    private int write(String sql, RecordingId recording, Trim trim) {
        return of(sql, recording)
                .param("whole", trim.whole().toMillis())
                .param("start", trim.wanted().from().toMillis())
                .param("end", trim.wanted().to().toMillis())
                .param("shownStart", trim.shown().from().toMillis())
                .param("shownEnd", trim.shown().to().toMillis())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }

    private static Trim trim(ResultSet row) throws SQLException {
        return new Trim(
                millis(row, "whole_millis"),
                new Stretch(millis(row, "start_millis"), millis(row, "end_millis")),
                new Stretch(millis(row, "shown_start_millis"), millis(row, "shown_end_millis")));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }
}
