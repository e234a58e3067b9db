package org.secondlook.reflection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.LessonNotes.MarkerNote;
import org.secondlook.reflection.LessonNotes.ReflectionNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everything that somebody has written, whatever lesson it is about. */
@Repository
class OwnPages {

    private static final String HELD = """
            select 'markers' as kind, count(*) as amount, min(m.created_at) as since
            from reflection_marker m
            left join reflection_marker_removal x on x.marker_id = m.id
            where m.person_id = :person and x.marker_id is null
            union all
            select 'removals', count(*), min(m.created_at)
            from reflection_marker m
            join reflection_marker_removal x on x.marker_id = m.id
            where m.person_id = :person
            union all
            select 'reflections', count(*), min(saved_at) from reflection_reflection where person_id = :person
            """;

    private static final String MARKERS = """
            select m.kind, m.start_millis, m.end_millis, m.note, m.created_at, x.marker_id is not null as removed
            from reflection_marker m
            left join reflection_marker_removal x on x.marker_id = m.id
            where m.person_id = :person and m.recording_id = :recording
            order by m.start_millis, m.id
            """;

    private static final String REFLECTION = """
            select r.saved_at, a.prompt, a.answer,
                (select min(s.submitted_at) from reflection_submission s where s.reflection_id = r.id) as submitted_at
            from reflection_reflection r
            left join reflection_answer a on a.reflection_id = r.id
            where r.person_id = :person and r.recording_id = :recording
            """;

    private final JdbcClient db;

    OwnPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "reflection.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** All, also those that were taken away. */
    List<MarkerNote> markers(RecordingId recording, PersonId person) {
        return about(MARKERS, recording, person).query(OwnPages::marker).list();
    }

    private static MarkerNote marker(ResultSet row, int index) throws SQLException {
        return new MarkerNote(
                MarkerKind.valueOf(row.getString("kind")),
                row.getLong("start_millis"),
                row.getObject("end_millis", Long.class),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed"));
    }

    /** Null when there is none. */
    @Nullable
    ReflectionNote reflection(RecordingId recording, PersonId person) {
        List<Row> rows = about(REFLECTION, recording, person).query(Row.class).list();
        if (rows.isEmpty()) {
            return null;
        }
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        for (Row row : rows) {
            if (row.prompt != null && row.answer != null) {
                answers.put(row.prompt, row.answer);
            }
        }
        Row one = rows.get(0);
        return new ReflectionNote(
                answers, one.savedAt.toInstant(), one.submittedAt == null ? null : one.submittedAt.toInstant());
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId recording, PersonId person) {
        return db.sql(sql).param("recording", recording.value()).param("person", person.value());
    }

    /** One answer, with the columns of its reflection. */
    record Row(
            OffsetDateTime savedAt,
            @Nullable Prompt prompt,
            @Nullable String answer,
            @Nullable OffsetDateTime submittedAt) {}
}
