package org.secondlook.reflection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.Reading.Line;
import org.secondlook.reflection.Reading.Noticed;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was finished: all of it for whoever wrote it, the newest version alone for whoever it is shared with. */
@Repository
class ReadingPages {

    private static final String VERSION = """
            from reflection_version v
            join reflection_reflection r on r.id = v.reflection_id
            join recording_recording l on l.id = r.recording_id
            """;

    private static final String COLUMNS =
            "select v.id as version_id, v.submitted_at, r.id, r.recording_id, l.title " + VERSION;

    private static final String NEWEST =
            " and v.number = (select max(x.number) from reflection_version x where x.reflection_id = r.id)";

    private static final String OWN = COLUMNS + "where r.id = :id and r.person_id = :person";

    private static final String OWN_NEWEST = OWN + NEWEST;

    private static final String OWN_NUMBER = OWN + " and v.number = :number";

    private static final String SECOND = COLUMNS + """
            join reflection_reflection before
              on before.recording_id = r.recording_id and before.person_id = r.person_id
            where before.id = :id and r.person_id = :person and r.occasion = 'SECOND'
            """ + NEWEST;

    /** A first reflection of the viewer, or one that is shared with them now. */
    private static final String SHARED = COLUMNS + """
            left join %s shared on shared.subject_kind = 'REFLECTION' and shared.subject_id = r.id
            where (r.person_id = :person or shared.until is not null) and r.occasion = 'FIRST' and r.id in (:ids)
            """.formatted(SharePolicy.SHARED) + NEWEST;

    private static final String ANSWERS = """
            select prompt, question, answer from reflection_version_answer where version_id = :id order by place
            """;

    private static final String EVIDENCE =
            """
            select e.prompt, m.kind, m.note,
            """ + MarkerPages.SPAN + """
            from reflection_version_marker e
            join reflection_marker m on m.id = e.marker_id
            left join reflection_marker_removal x on x.marker_id = m.id
            where e.version_id = :id and x.marker_id is null and
            """ + MarkerPages.SEEN + " order by m.start_millis, m.id";

    private final JdbcClient db;

    ReadingPages(JdbcClient db) {
        this.db = db;
    }

    /** What the viewer finished last. */
    Optional<Finished> newest(ReflectionId id, PersonId person) {
        return own(OWN_NEWEST, id, person).query(Finished.class).optional();
    }

    /** What they finished before. */
    Optional<Finished> version(ReflectionId id, int number, PersonId person) {
        return own(OWN_NUMBER, id, person)
                .param("number", number)
                .query(Finished.class)
                .optional();
    }

    /** What they saw when they looked a second time. */
    Optional<Finished> second(ReflectionId first, PersonId person) {
        return own(SECOND, first, person).query(Finished.class).optional();
    }

    /** What was finished last of those that the viewer may see. */
    List<Finished> shared(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SHARED)
                .params(SharePolicy.asked(viewer, now))
                .param("ids", ids)
                .query(Finished.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql, ReflectionId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }

    Reading read(Finished finished) {
        Map<String, List<Evidence>> evidence =
                db.sql(EVIDENCE).param("id", finished.versionId).query(ReadingPages::evidence).list().stream()
                        .collect(Collectors.groupingBy(Evidence::prompt));
        List<Line> lines = db.sql(ANSWERS).param("id", finished.versionId).query(Row.class).list().stream()
                .map(row -> row.toLine(evidence.getOrDefault(row.prompt, List.of())))
                .filter(line -> !line.words().isBlank() || !line.evidence().isEmpty())
                .toList();
        return new Reading(Times.day(finished.submittedAt.toInstant()), lines);
    }

    private static Evidence evidence(ResultSet row, int index) throws SQLException {
        Long end = row.getObject("end_at", Long.class);
        var span = new Span(new Timecode(row.getLong("start_at")), end == null ? null : new Timecode(end));
        return new Evidence(
                row.getString("prompt"),
                new Noticed(span.text(), MarkerKind.valueOf(row.getString("kind")), row.getString("note")));
    }

    /** A version of a reflection, of a lesson with this title. */
    record Finished(UUID versionId, OffsetDateTime submittedAt, UUID id, UUID recordingId, String title) {}

    /** A marker that is named for an answer. */
    record Evidence(String prompt, Noticed marker) {}

    /** The columns of one answer. */
    record Row(String prompt, String question, String answer) {

        Line toLine(List<Evidence> evidence) {
            return new Line(
                    question, answer, evidence.stream().map(Evidence::marker).toList());
        }
    }
}
