package org.secondlook.reflection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.LessonNotes.MarkerNote;
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
            union all
            select 'versions', count(*), min(v.submitted_at)
            from reflection_version v
            join reflection_reflection r on r.id = v.reflection_id
            where r.person_id = :person
            """;

    private static final String MARKERS =
            """
            select m.kind, m.note, m.created_at, x.marker_id is not null as removed,
            """ + MarkerPages.SPAN + """
            from reflection_marker m
            left join reflection_marker_removal x on x.marker_id = m.id
            where m.person_id = :person and m.recording_id = :recording and
            """ + MarkerPages.SEEN + " order by m.start_millis, m.id";

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
                row.getLong("start_at"),
                row.getObject("end_at", Long.class),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed"));
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId recording, PersonId person) {
        return db.sql(sql).param("recording", recording.value()).param("person", person.value());
    }
}
