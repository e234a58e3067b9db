package org.secondlook.programme;

import java.sql.Types;
import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps tasks, for good: links to them may be copied years later. */
@Repository
class TaskStore {

    private static final String ADD = """
            insert into programme_task (id, course_id, title, focus_question, asks, planned_id, target, times, made_by, made_at)
            values (:id, :course, :title, :focusQuestion, :asks, :planned, :target, :times, :madeBy, :madeAt)
            """;

    private static final String FORGET_MAKER = "update programme_task set made_by = null where made_by = :person";

    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    void add(Task task, CourseId course, PersonId by, Instant at) {
        Plan plan = task.plan();
        db.sql(ADD)
                .param("id", task.id().value())
                .param("course", course.value())
                .param("title", task.title())
                .param("focusQuestion", task.focusQuestion())
                .param("asks", task.asks().name())
                .param("planned", plan == null ? null : plan.planned().value(), Types.OTHER)
                .param("target", plan == null ? null : plan.target(), Types.VARCHAR)
                .param("times", plan == null ? 1 : plan.times())
                .param("madeBy", by.value())
                .param("madeAt", Times.bind(at))
                .update();
    }

    void forgetMaker(PersonId person) {
        db.sql(FORGET_MAKER).param("person", person.value()).update();
    }
}
