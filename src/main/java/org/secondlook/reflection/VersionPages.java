package org.secondlook.reflection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the viewer has submitted, to nobody else. */
@Repository
class VersionPages {

    private static final String OWN = """
            from reflection_version v
            join reflection_reflection r on r.id = v.reflection_id
            where r.id = :id and r.person_id = :person
            """;

    private static final String NUMBERS = "select v.number, v.submitted_at " + OWN + " order by v.number desc";

    private static final String FIND =
            "select v.id, v.number, v.prompt_set, v.submitted_at " + OWN + " and v.number = :number";

    private static final String ANSWERS = """
            select prompt, question, answer from reflection_version_answer where version_id = :id order by place
            """;

    private static final String EVIDENCE = """
            select e.prompt, e.marker_id
            from reflection_version_marker e
            join reflection_marker m on m.id = e.marker_id
            left join reflection_marker_removal x on x.marker_id = m.id
            where e.version_id = :id and x.marker_id is null and
            """ + MarkerPages.SEEN;

    private final JdbcClient db;

    VersionPages(JdbcClient db) {
        this.db = db;
    }

    /** Which there are, the newest first. */
    List<Line> lines(ReflectionId id, Viewer viewer) {
        return own(NUMBERS, id, viewer).query(Line.class).list();
    }

    Optional<Version> find(ReflectionId id, int number, Viewer viewer) {
        return own(FIND, id, viewer)
                .param("number", number)
                .query(Row.class)
                .optional()
                .map(this::version);
    }

    private Version version(Row row) {
        Map<String, Set<MarkerId>> evidence = db.sql(EVIDENCE).param("id", row.id).query(Evidence.class).list().stream()
                .collect(Collectors.groupingBy(
                        Evidence::prompt, Collectors.mapping(each -> new MarkerId(each.markerId), Collectors.toSet())));
        List<Asked> answers = db.sql(ANSWERS).param("id", row.id).query(Answered.class).list().stream()
                .map(each -> each.toAsked(evidence.getOrDefault(each.prompt, Set.of())))
                .toList();
        return new Version(row.number, new PromptSetId(row.promptSet), row.submittedAt.toInstant(), answers);
    }

    private JdbcClient.StatementSpec own(String sql, ReflectionId id, Viewer viewer) {
        return db.sql(sql)
                .param("id", id.value())
                .param("person", viewer.person().value());
    }

    /** That there is a version, and since when. */
    record Line(int number, OffsetDateTime submittedAt) {

        public LocalDate day() {
            return Times.day(submittedAt.toInstant());
        }
    }

    /** The columns of one version. */
    record Row(UUID id, int number, String promptSet, OffsetDateTime submittedAt) {}

    /** A marker that is named for an answer. */
    record Evidence(String prompt, UUID markerId) {}

    /** The columns of one answer. */
    record Answered(String prompt, String question, String answer) {

        Asked toAsked(Set<MarkerId> evidence) {
            return new Asked(prompt, question, new Answer(answer, evidence));
        }
    }
}
