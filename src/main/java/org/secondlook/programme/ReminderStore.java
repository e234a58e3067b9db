package org.secondlook.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when people were reminded of activities, and finds whom to remind. */
@Repository
class ReminderStore {

    private static final String NOTE = """
            update programme_activity set reminded_at = :now
            where id = :id and course_id = :course and (reminded_at is null or reminded_at <= :before)
            """;

    private static final String LAST = """
            select id, reminded_at from programme_activity where course_id = :course and reminded_at is not null
            """;

    /** Teachers of its course who have not completed it, each with the course. */
    private static final String WAITING = """
            select e.person_id, e.course_id
            from programme_activity a
            join people_enrolment e on e.course_id = a.course_id
            join people_person p on p.id = e.person_id
            where a.id = :id and e.role = 'TEACHER' and e.left_at is null and p.suspended_at is null and not p.test_user
              and not exists (select 1 from programme_completion c where c.activity_id = a.id and c.person_id = e.person_id)
            """;

    private static final String DUE_SOON = """
            select a.id, d.due_on
            from programme_activity a
            join programme_task t on t.id = a.task_id
            join design_activity d on d.id = t.planned_id
            join design_module m on m.id = d.module_id
            join design_programme p on p.id = m.programme_id
            where d.due_on between :today and :until and d.removed_at is null and m.removed_at is null
              and p.archived_at is null and (a.due_told is null or a.due_told <> d.due_on)
            order by d.due_on, a.id
            """;

    private static final String NOTE_DUE = """
            update programme_activity set due_told = :due where id = :id and (due_told is null or due_told <> :due)
            """;

    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether nobody was reminded of it since then. */
    boolean note(ActivityId activity, CourseId course, Instant now, Instant before) {
        return db.sql(NOTE)
                        .param("id", activity.value())
                        .param("course", course.value())
                        .param("now", Times.bind(now))
                        .param("before", Times.bind(before))
                        .update()
                == 1;
    }

    /** When people were last reminded of each activity of a course. */
    Map<ActivityId, Instant> last(CourseId course) {
        return db.sql(LAST).param("course", course.value()).query(LastRow.class).list().stream()
                .collect(Collectors.toMap(row -> new ActivityId(row.id), row -> row.remindedAt.toInstant()));
    }

    List<Waiting> waiting(ActivityId activity) {
        return db.sql(WAITING)
                .param("id", activity.value())
                .query((row, index) -> new Waiting(
                        new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                        new CourseId(Objects.requireNonNull(row.getObject("course_id", UUID.class)))))
                .list();
    }

    /** Activities that are due soon, of which nobody was told that day. */
    List<DueSoon> dueSoon(LocalDate today, LocalDate until) {
        return db.sql(DUE_SOON)
                .param("today", today)
                .param("until", until)
                .query(DueSoon.class)
                .list();
    }

    /** Whether nobody was told of that day before. */
    boolean noteDue(DueSoon soon) {
        return db.sql(NOTE_DUE).param("id", soon.id).param("due", soon.dueOn).update() == 1;
    }

    /** Somebody who has not completed an activity. */
    record Waiting(PersonId person, CourseId course) {}

    /** An activity that is due soon. */
    record DueSoon(UUID id, LocalDate dueOn) {}

    /** The columns of one reminder. */
    record LastRow(UUID id, OffsetDateTime remindedAt) {}
}
