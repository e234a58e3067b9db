package org.secondlook.programme;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what of programmes stands in the course of a viewer. */
@Repository
class PlanPages {

    private static final String PLACED = """
            select distinct t.planned_id
            from programme_activity a
            join programme_task t on t.id = a.task_id
            where a.course_id = :course and t.planned_id is not null
            """;

    private final JdbcClient db;

    PlanPages(JdbcClient db) {
        this.db = db;
    }

    /** What was planned of the activities in the viewer's course, whether it is planned still or not. */
    Set<PlannedActivityId> placed(Viewer viewer) {
        CourseId course = viewer.course();
        return course == null
                ? Set.of()
                : db.sql(PLACED).param("course", course.value()).query(UUID.class).list().stream()
                        .map(PlannedActivityId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
