package org.secondlook.reflection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    private static final int BEFORE = 25;
    private static final int FROM_THEN_ON = 50;

    /** Whether there is something of a marker in what is seen of its lesson. */
    static final String SEEN = """
            coalesce(end_millis, start_millis) >= 0
              and (lesson_end_millis is null or start_millis <= lesson_end_millis)
            """;

    /** What of it is seen. */
    static final String SPAN = """
            case when m.start_millis < 0 then 0 else m.start_millis end as start_at,
                case when m.end_millis > m.lesson_end_millis then m.lesson_end_millis else m.end_millis end as end_at
            """;

    private static final String COLUMNS =
            "select m.id, m.recording_id, m.kind, m.note, m.version, " + SPAN + " from reflection_marker m ";

    private static final String STANDING = COLUMNS + """
            left join reflection_marker_removal r on r.marker_id = m.id
            where m.person_id = :person and r.marker_id is null and
            """ + SEEN;

    private static final String EARLIER = STANDING + """
              and m.recording_id = :recording and m.start_millis < :moment
            order by m.start_millis desc, m.id desc
            limit :most
            """;

    private static final String LATER = STANDING + """
              and m.recording_id = :recording and m.start_millis >= :moment
            order by m.start_millis, m.id
            limit :most
            """;

    private static final String SOME = STANDING + " and m.id in (:ids) order by m.start_millis, m.id";

    private static final String FIND_STANDING = STANDING + " and m.id = :id";

    private static final String FIND = COLUMNS + "where m.id = :id and m.person_id = :person and " + SEEN;

    private final JdbcClient db;

    MarkerPages(JdbcClient db) {
        this.db = db;
    }

    /** Some of a recording before a moment and more from then on, by time, without the removed ones. */
    MarkerWindow near(RecordingId recording, Timecode moment, Viewer viewer) {
        List<Marker> before = moment.millis() == 0 ? List.of() : some(EARLIER, BEFORE, recording, moment, viewer);
        List<Marker> after = some(LATER, FROM_THEN_ON, recording, moment, viewer);
        var shown = new ArrayList<>(before.subList(0, Math.min(BEFORE, before.size())));
        Collections.reverse(shown);
        shown.addAll(after.subList(0, Math.min(FROM_THEN_ON, after.size())));
        return new MarkerWindow(List.copyOf(shown), before.size() > BEFORE, after.size() > FROM_THEN_ON);
    }

    /** One more than is shown tells whether there are more. */
    private List<Marker> some(String sql, int most, RecordingId recording, Timecode moment, Viewer viewer) {
        return of(sql, recording, viewer)
                .param("moment", moment.millis() == 0 ? Long.MIN_VALUE : moment.millis())
                .param("most", most + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toMarker)
                .toList();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording, Viewer viewer) {
        return db.sql(sql)
                .param("recording", recording.value())
                .param("person", viewer.person().value());
    }

    /** Those of these that are the viewer's and not removed, by time. */
    List<Marker> some(Collection<MarkerId> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : db
                        .sql(SOME)
                        .param("ids", ids.stream().map(MarkerId::value).toList())
                        .param("person", viewer.person().value())
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(Row::toMarker)
                        .toList();
    }

    /** One, removed or not. */
    Optional<Marker> find(MarkerId id, Viewer viewer) {
        return one(FIND, id, viewer);
    }

    /** One that is not removed. */
    Optional<Marker> findStanding(MarkerId id, Viewer viewer) {
        return one(FIND_STANDING, id, viewer);
    }

    private Optional<Marker> one(String sql, MarkerId id, Viewer viewer) {
        return db.sql(sql)
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
            long startAt,
            @Nullable Long endAt,
            String note,
            int version) {

        Marker toMarker() {
            Timecode end = endAt == null ? null : new Timecode(endAt);
            return new Marker(
                    new MarkerId(id),
                    new RecordingId(recordingId),
                    kind,
                    new Span(new Timecode(startAt), end),
                    note,
                    version);
        }
    }
}
