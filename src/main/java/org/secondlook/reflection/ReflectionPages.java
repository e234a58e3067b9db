package org.secondlook.reflection;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.Reflections.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a viewer's own reflections. */
@Repository
class ReflectionPages {

    private static final String OWN = """
            select r.id, r.recording_id, r.prompt_set as asks, r.version, r.saved_at, a.prompt_set, a.prompt, a.answer,
                (select min(s.submitted_at) from reflection_submission s where s.reflection_id = r.id) as submitted_at
            from reflection_reflection r
            left join reflection_answer a on a.reflection_id = r.id
            where r.person_id = :person
            """;

    private static final String OF_RECORDING = OWN + " and r.recording_id = :recording and r.occasion = :occasion";

    private static final String FIND = OWN + " and r.id = :id";

    /** Those that can be seen: what was taken away, or lies outside of what is left of the lesson, may come back. */
    private static final String LINKS = """
            select l.prompt_set, l.prompt, l.marker_id
            from reflection_linked_marker l
            join reflection_marker m on m.id = l.marker_id
            left join reflection_marker_removal x on x.marker_id = m.id
            where l.reflection_id = :id and x.marker_id is null and
            """ + MarkerPages.SEEN;

    private static final String PROGRESS = """
            select
                (select count(*) from reflection_marker m
                    left join reflection_marker_removal x on x.marker_id = m.id
                    where m.recording_id = :recording and m.person_id = :person and x.marker_id is null and
            """ + MarkerPages.SEEN + """
                ) as markers,
                (select count(*) from reflection_reflection r
                    where r.recording_id = :recording and r.person_id = :person and r.occasion = 'FIRST') as drafts,
                (select min(s.submitted_at) from reflection_submission s
                    join reflection_reflection r on r.id = s.reflection_id
                    where r.recording_id = :recording and r.person_id = :person and r.occasion = 'FIRST') as submitted_at
            """;

    private final PromptSets sets;
    private final JdbcClient db;

    ReflectionPages(PromptSets sets, JdbcClient db) {
        this.sets = sets;
        this.db = db;
    }

    /** The viewer's reflection on a recording; a blank one when they have not begun. */
    Reflection get(RecordingId recording, Occasion occasion, Viewer viewer) {
        return reflection(about(OF_RECORDING, recording, viewer).param("occasion", occasion.name()))
                .orElseGet(() -> Reflection.blank(recording, sets.usual(occasion)));
    }

    /** The viewer's reflection of this name. */
    Optional<Reflection> find(ReflectionId id, Viewer viewer) {
        return reflection(db.sql(FIND)
                .param("id", id.value())
                .param("person", viewer.person().value()));
    }

    private Optional<Reflection> reflection(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query(Row.class).list();
        return rows.stream().findFirst().map(one -> reflection(one, answers(rows)));
    }

    private Reflection reflection(Row one, Map<PromptSetId, Map<String, Answer>> answers) {
        return new Reflection(
                new ReflectionId(one.id),
                new RecordingId(one.recordingId),
                sets.get(new PromptSetId(one.asks)),
                answers,
                one.version,
                one.savedAt.toInstant(),
                Optional.ofNullable(one.submittedAt).map(OffsetDateTime::toInstant));
    }

    private Map<PromptSetId, Map<String, Answer>> answers(List<Row> rows) {
        Map<Link.Place, Set<MarkerId>> evidence = evidence(new ReflectionId(rows.get(0).id));
        Map<PromptSetId, Map<String, Answer>> answers = new HashMap<>();
        for (Row row : rows) {
            if (row.promptSet != null && row.prompt != null && row.answer != null) {
                var place = new Link.Place(row.promptSet, row.prompt);
                answers.computeIfAbsent(new PromptSetId(row.promptSet), set -> new HashMap<>())
                        .put(row.prompt, new Answer(row.answer, evidence.getOrDefault(place, Set.of())));
            }
        }
        return answers;
    }

    private Map<Link.Place, Set<MarkerId>> evidence(ReflectionId id) {
        return db.sql(LINKS).param("id", id.value()).query(Link.class).list().stream()
                .collect(Collectors.groupingBy(
                        Link::place, Collectors.mapping(link -> new MarkerId(link.markerId), Collectors.toSet())));
    }

    Progress progress(RecordingId recording, Viewer viewer) {
        return about(PROGRESS, recording, viewer)
                .query(ProgressRow.class)
                .single()
                .toProgress();
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId recording, Viewer viewer) {
        return db.sql(sql)
                .param("recording", recording.value())
                .param("person", viewer.person().value());
    }

    /** One answer, with the columns of its reflection. */
    record Row(
            UUID id,
            UUID recordingId,
            String asks,
            int version,
            OffsetDateTime savedAt,
            @Nullable String promptSet,
            @Nullable String prompt,
            @Nullable String answer,
            @Nullable OffsetDateTime submittedAt) {}

    /** A marker that is named for an answer. */
    record Link(String promptSet, String prompt, UUID markerId) {

        Place place() {
            return new Place(promptSet, prompt);
        }

        /** Names one answer of a reflection. */
        record Place(String set, String prompt) {}
    }

    /** What has been done, counted. */
    record ProgressRow(int markers, int drafts, @Nullable OffsetDateTime submittedAt) {

        Progress toProgress() {
            return new Progress(
                    markers, drafts > 0, Optional.ofNullable(submittedAt).map(OffsetDateTime::toInstant));
        }
    }
}
