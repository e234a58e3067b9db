package org.secondlook.programme;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what of programmes stands in the course of a viewer, and who has completed it. */
@Repository
class PlanPages {

    private static final String PLANNED = """
            select t.planned_id
            from programme_activity a
            join programme_task t on t.id = a.task_id
            where a.id = :id and a.course_id = :course and t.planned_id is not null
            """;

    /** What was picked for the course, or for one from which it was copied, and what stands in it, opened first. */
    private static final String PLACED = """
            select t.planned_id, a.id as activity_id, c.completed_at
            from programme_task t
            left join programme_activity a on a.task_id = t.id and a.course_id = :course
            left join programme_completion c on c.activity_id = a.id and c.person_id = :person
            where t.planned_id is not null
              and t.id in (select task_id from programme_activity where course_id = :course
                union select id from programme_task where course_id = :course
                union select picked.id from programme_task picked
                  join programme_course_copy copy on copy.origin_id = picked.course_id
                  where copy.course_id = :course)
            order by case when a.id is null then 1 else 0 end, a.created_at, a.id, t.made_at, t.id
            """;

    private static final String COMPLETIONS = """
            select c.person_id, t.planned_id, min(c.completed_at) as completed_at
            from programme_completion c
            join programme_activity a on a.id = c.activity_id
            join programme_task t on t.id = a.task_id
            where a.course_id = :course and t.planned_id in (:planned) and c.person_id in (:people)
            group by c.person_id, t.planned_id
            """;

    /** Of those who are teachers of the course now. */
    private static final String TOTALS = """
            select t.planned_id, count(distinct c.person_id) as amount
            from programme_completion c
            join programme_activity a on a.id = c.activity_id
            join programme_task t on t.id = a.task_id
            join people_enrolment e on e.course_id = a.course_id and e.person_id = c.person_id
            join people_person p on p.id = e.person_id
            where a.course_id = :course and t.planned_id in (:planned)
              and e.role = 'TEACHER' and e.left_at is null and p.suspended_at is null and not p.test_user
            group by t.planned_id
            """;

    private final JdbcClient db;

    PlanPages(JdbcClient db) {
        this.db = db;
    }

    /** What an activity of the viewer's course was made from; empty for one that stands by itself. */
    Optional<PlannedActivityId> planned(ActivityId activity, Viewer viewer) {
        return inCourse(PLANNED, viewer)
                .param("id", activity.value())
                .query(UUID.class)
                .optional()
                .map(PlannedActivityId::new);
    }

    /** What was planned of the activities that were picked for the viewer's course, whether it is planned still or not. */
    Map<PlannedActivityId, Placed> placed(Viewer viewer) {
        CourseId course = viewer.course();
        return course == null ? Map.of() : placed(course, viewer.person());
    }

    /** The same for whoever counts what somebody did, with their consent. */
    Map<PlannedActivityId, Placed> placed(CourseId course, PersonId person) {
        var placed = new LinkedHashMap<PlannedActivityId, Placed>();
        db.sql(PLACED)
                .param("course", course.value())
                .param("person", person.value())
                .query(PlacedRow.class)
                .list()
                .forEach(row -> placed.merge(new PlannedActivityId(row.plannedId), row.toPlaced(), Placed::or));
        return placed;
    }

    /** Which of them somebody has opened, so that they are in the course for certain. */
    Set<PlannedActivityId> opened(Viewer viewer) {
        return placed(viewer).values().stream()
                .filter(Placed::isOpened)
                .map(Placed::planned)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who of these people has completed which of these, and when. */
    List<Done> completions(Collection<PlannedActivityId> planned, Collection<PersonId> people, Viewer viewer) {
        return planned.isEmpty() || people.isEmpty()
                ? List.of()
                : of(COMPLETIONS, planned, viewer)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query(Done.class)
                        .list();
    }

    /** How many teachers of the course have completed which of these. */
    Map<PlannedActivityId, Long> totals(Set<PlannedActivityId> planned, Viewer viewer) {
        var totals = new LinkedHashMap<PlannedActivityId, Long>();
        if (!planned.isEmpty()) {
            of(TOTALS, planned, viewer)
                    .query(Total.class)
                    .list()
                    .forEach(row -> totals.put(new PlannedActivityId(row.plannedId), row.amount));
        }
        return totals;
    }

    private JdbcClient.StatementSpec of(String sql, Collection<PlannedActivityId> planned, Viewer viewer) {
        return inCourse(sql, viewer)
                .param("planned", planned.stream().map(PlannedActivityId::value).toList());
    }

    private JdbcClient.StatementSpec inCourse(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql).param("course", course == null ? null : course.value(), Types.OTHER);
    }

    /** The columns of one placed activity. */
    record PlacedRow(
            UUID plannedId,
            @Nullable UUID activityId,
            @Nullable OffsetDateTime completedAt) {

        Placed toPlaced() {
            return new Placed(
                    new PlannedActivityId(plannedId),
                    activityId == null ? null : new ActivityId(activityId),
                    completedAt == null ? null : completedAt.toInstant());
        }
    }

    /** The columns of one completion. */
    record Done(UUID personId, UUID plannedId, OffsetDateTime completedAt) {}

    /** The columns of one count. */
    record Total(UUID plannedId, long amount) {}
}
