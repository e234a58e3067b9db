package org.secondlook.reflection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a viewer's own markers. */
@Repository
class MarkerPages {

    private static final String OF_RECORDING = """
            select m.id, m.recording_id, m.kind, m.start_millis, m.end_millis, m.note, m.version
            from reflection_marker m
            left join reflection_marker_removal r on r.marker_id = m.id
            where m.recording_id = :recording and m.person_id = :person and r.marker_id is null
            order by m.start_millis, m.id
            """;

    private static final String FIND = """
            select m.id, m.recording_id, m.kind, m.start_millis, m.end_millis, m.note, m.version
            from reflection_marker m
            where m.id = :id and m.person_id = :person
            """;

    private final JdbcClient db;

    MarkerPages(JdbcClient db) {
        this.db = db;
    }

    /** Those of a recording, by time, without the removed ones. */
    List<Marker> of(RecordingId recording, Viewer viewer) {
        return db
                .sql(OF_RECORDING)
                .param("recording", recording.value())
                .param("person", viewer.person().value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toMarker)
                .toList();
    }

    /** One, removed or not. */
    Optional<Marker> find(MarkerId id, Viewer viewer) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("person", viewer.person().value())
                .query(Row.class)
                .optional()
                .map(Row::toMarker);
    }

    /** The columns of one marker. */
    record Row(
            UUID id,
            UUID recordingId,
            MarkerKind kind,
            long startMillis,
            @Nullable Long endMillis,
            String note,
            int version) {

        Marker toMarker() {
            Timecode end = endMillis == null ? null : new Timecode(endMillis);
            return new Marker(
                    new MarkerId(id),
                    new RecordingId(recordingId),
                    kind,
                    new Span(new Timecode(startMillis), end),
                    note,
                    version);
        }
    }
}
