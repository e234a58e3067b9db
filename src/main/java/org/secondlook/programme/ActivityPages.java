package org.secondlook.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.programme.Activities.Activity;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the pages of activities show. */
@Repository
class ActivityPages {

    private static final String FIND = """
            select a.id, coalesce(a.title, t.title) as title, nullif(t.focus_question, '') as focus_question, t.asks, l.recording_id,
                c.completed_at
            from programme_activity a
            left join programme_task t on t.id = a.task_id
            left join programme_lesson l on l.activity_id = a.id and l.person_id = :person
            left join programme_completion c on c.activity_id = a.id and c.person_id = :person
            where a.id = :id and a.course_id = :course
            """;

    private static final String ACT = """
            select t.target, t.times,
                exists (select 1 from programme_opening p where p.activity_id = a.id and p.person_id = :person) as opened,
                cast(%s as int) as tries,
                exists (select 1 from practice_stint w where w.open_of = :person) as practising,
                exists (select 1
                    from circle_member m
                    join circle_circle o on o.id = m.circle_id
                    join circle_acceptance y on y.member_id = m.id
                    where m.person_id = :person and o.course_id = a.course_id and o.closed_at is null) as in_circle
            from programme_activity a
            join programme_task t on t.id = a.task_id
            where a.id = :id and a.course_id = :course
            """.formatted(ActStore.TRIES);

    private static final String COMPLETIONS = """
            select c.person_id, c.completed_at
            from programme_completion c
            join programme_activity a on a.id = c.activity_id
            where a.id = :id and a.course_id = :course
            """;

    private static final String FOCUS_QUESTIONS = """
            select t.focus_question
            from programme_lesson l
            join programme_activity a on a.id = l.activity_id
            join programme_task t on t.id = a.task_id
            where l.recording_id = :recording and l.person_id = :person and a.course_id = :course and t.focus_question <> ''
            order by l.chosen_at, a.id
            """;

    private final JdbcClient db;

    ActivityPages(JdbcClient db) {
        this.db = db;
    }

    /** The activity with the viewer's own part in it, if it belongs to the course of their launch. */
    Optional<OwnActivity> find(ActivityId id, Viewer viewer) {
        return inCourse(FIND, id, viewer)
                .param("person", viewer.person().value())
                .query(Row.class)
                .optional()
                .map(Row::toOwnActivity);
    }

    /** What the activity's task asks to be done, and how far its viewer is. */
    ActPage.Act act(ActivityId id, Viewer viewer) {
        return inCourse(ACT, id, viewer)
                .param("person", viewer.person().value())
                .query(ActPage.Act.class)
                .optional()
                .orElse(ActPage.Act.NONE);
    }

    /** Who has completed the activity, and when. */
    Map<PersonId, Instant> completions(ActivityId id, Viewer viewer) {
        List<CompletionRow> rows =
                inCourse(COMPLETIONS, id, viewer).query(CompletionRow.class).list();
        return rows.stream()
                .collect(Collectors.toMap(row -> new PersonId(row.personId), row -> row.completedAt.toInstant()));
    }

    private JdbcClient.StatementSpec inCourse(String sql, ActivityId id, Viewer viewer) {
        return inCourse(sql, viewer).param("id", id.value());
    }

    /** What the activities of the course for which the viewer has chosen this lesson ask. */
    List<String> focusQuestions(RecordingId lesson, Viewer viewer) {
        return inCourse(FOCUS_QUESTIONS, viewer)
                .param("recording", lesson.value())
                .param("person", viewer.person().value())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec inCourse(String sql, Viewer viewer) {
        return db.sql(sql)
                .param(
                        "course",
                        viewer.course() == null ? null : viewer.course().value());
    }

    /** The columns of one activity. */
    record Row(
            UUID id,
            @Nullable String title,
            @Nullable String focusQuestion,
            @Nullable Asked asks,
            @Nullable UUID recordingId,
            @Nullable OffsetDateTime completedAt) {

        OwnActivity toOwnActivity() {
            return new OwnActivity(
                    new Activity(new ActivityId(id), title, focusQuestion),
                    asks == null ? Asked.REFLECTION : asks,
                    Optional.ofNullable(recordingId).map(RecordingId::new),
                    Optional.ofNullable(completedAt).map(OffsetDateTime::toInstant));
        }
    }

    /** The columns of one completion. */
    record CompletionRow(UUID personId, OffsetDateTime completedAt) {}
}
