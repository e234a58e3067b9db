package org.secondlook.reflection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where a viewer's own markers sit, row by row, and whether that has changed. */
@Repository
class MarkerTimePages {

    private static final String STANDING = """
             from reflection_marker m
            left join reflection_marker_removal r on r.marker_id = m.id
            where m.recording_id = :recording and m.person_id = :person and r.marker_id is null and
            """ + MarkerPages.SEEN;

    private static final String TIMES = """
            select m.id, m.kind,
            """ + MarkerPages.SPAN + STANDING + " order by m.start_millis, m.id";

    private static final String OUTSIDE = "select count(*)" + STANDING + """
            and not (coalesce(end_millis, start_millis) >= :from and start_millis <= :to)
            """;

    private static final String STAMP = """
            select count(*) as markers, coalesce(sum(m.version), 0) as versions, count(r.marker_id) as removals,
                max(r.removed_at) as removed_at
            from reflection_marker m
            left join reflection_marker_removal r on r.marker_id = m.id
            where m.recording_id = :recording and m.person_id = :person
            """;

    private final JdbcClient db;

    MarkerTimePages(JdbcClient db) {
        this.db = db;
    }

    /** Where those of a recording sit, by time, without the removed ones. */
    void each(RecordingId recording, Viewer viewer, Consumer<MarkerTime> taker) {
        of(TIMES, recording, viewer).query((RowCallbackHandler) row -> taker.accept(time(row)));
    }

    private static MarkerTime time(ResultSet row) throws SQLException {
        long start = row.getLong("start_at");
        Long end = row.getObject("end_at", Long.class);
        return new MarkerTime(
                row.getObject("id", UUID.class),
                MarkerKind.valueOf(row.getString("kind")),
                start,
                end == null ? start : end);
    }

    /** How many would not be seen any more if only a part of what is seen of the lesson stayed. */
    long countOutside(RecordingId recording, Remainder remainder, Viewer viewer) {
        return of(OUTSIDE, recording, viewer)
                .param("from", remainder.fromMillis())
                .param("to", remainder.toMillis())
                .query(Long.class)
                .single();
    }

    /** Another one after each change, and the same one again only after the same has been brought back. */
    String stamp(RecordingId recording, Viewer viewer) {
        return of(STAMP, recording, viewer).query(Stamp.class).single().text();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording, Viewer viewer) {
        return db.sql(sql)
                .param("recording", recording.value())
                .param("person", viewer.person().value());
    }

    /** What changes when markers do: markers and versions only grow, and the last removal tells removals apart. */
    record Stamp(
            long markers,
            long versions,
            long removals,
            @Nullable OffsetDateTime removedAt) {

        String text() {
            String last = removedAt == null
                    ? ""
                    : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, removedAt.toInstant()));
            return "%d-%d-%d-%s".formatted(markers, versions, removals, last);
        }
    }
}
