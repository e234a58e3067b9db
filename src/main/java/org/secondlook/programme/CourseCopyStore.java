package org.secondlook.programme;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which courses were made from which, and brings tasks from the ones to the others. */
@Repository
class CourseCopyStore {

    /**
     * The task that a link of a copied course takes from there: that of the activity which is called the same, if there is just
     * one such task. Copies keep titles, and nothing else that both courses know.
     */
    static final String INHERITED = """
            (select cast(max(cast(origin.task_id as varchar(36))) as uuid)
                from programme_course_copy copy
                join programme_activity origin on origin.course_id = copy.origin_id
                where copy.course_id = %s and origin.title = %s and origin.task_id is not null
                having count(distinct origin.task_id) = 1)""";

    private static final String ADD = """
            insert into programme_course_copy (course_id, origin_id, noticed_at) values (:course, :origin, :now)
            on conflict do nothing
            """;

    /** To links that were opened before the notice came. */
    private static final String BRING =
            """
            update programme_activity set task_id = %s
            where course_id = :course and task_id is null and title is not null
            """.formatted(INHERITED.formatted("programme_activity.course_id", "programme_activity.title"));

    private final JdbcClient db;

    CourseCopyStore(JdbcClient db) {
        this.db = db;
    }

    void add(CourseId course, CourseId origin, Instant now) {
        db.sql(ADD)
                .param("course", course.value())
                .param("origin", origin.value())
                .param("now", Times.bind(now))
                .update();
    }

    void bringTasks(CourseId course) {
        db.sql(BRING).param("course", course.value()).update();
    }
}
