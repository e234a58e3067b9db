package org.secondlook.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.media.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to be hidden in recordings. Whoever asks has found the recording through its owner, or is its job. */
@Repository
class BlurStore {

    private static final String ADD = """
            insert into recording_blur (id, recording_id, start_millis, end_millis, area_left, area_top, area_width,
                area_height, solid, added_at)
            values (:id, :recording, :start, :end, :left, :top, :width, :height, :solid, :now)
            """;

    private static final String OF = """
            select id, start_millis, end_millis, area_left, area_top, area_width, area_height, solid
            from recording_blur where recording_id = :recording order by start_millis, id
            """;

    private static final String ADDED =
            "select added_at from recording_blur where id = :id and recording_id = :recording";

    private static final String REMOVE = "delete from recording_blur where id = :id and recording_id = :recording";

    private static final String FORGET = "delete from recording_blur where recording_id = :recording";

    private final JdbcClient db;

    BlurStore(JdbcClient db) {
        this.db = db;
    }

    void add(RecordingId recording, Blur blur, Instant now) {
        Mask mask = blur.mask();
        of(ADD, recording)
                .param("id", blur.id())
                .param("start", mask.from().toMillis())
                .param("end", mask.to().toMillis())
                .param("left", mask.area().left())
                .param("top", mask.area().top())
                .param("width", mask.area().width())
                .param("height", mask.area().height())
                .param("solid", mask.solid())
                .param("now", Times.bind(now))
                .update();
    }

    List<Blur> of(RecordingId recording) {
        return of(OF, recording).query((row, number) -> blur(row)).list();
    }

    /** When it was; empty when there is no such. */
    Optional<Instant> added(UUID id, RecordingId recording) {
        return of(ADDED, recording)
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean remove(UUID id, RecordingId recording) {
        return of(REMOVE, recording).param("id", id).update() == 1;
    }

    void forget(RecordingId recording) {
        of(FORGET, recording).update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }

    private static Blur blur(ResultSet row) throws SQLException {
        var area = new Mask.Area(
                row.getInt("area_left"), row.getInt("area_top"), row.getInt("area_width"), row.getInt("area_height"));
        var mask = new Mask(
                Duration.ofMillis(row.getLong("start_millis")),
                Duration.ofMillis(row.getLong("end_millis")),
                area,
                row.getBoolean("solid"));
        return new Blur(row.getObject("id", UUID.class), mask);
    }
}
