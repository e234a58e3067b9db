package org.secondlook.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps that somebody has completed an activity, for as long as anything is kept about them. */
@Repository
class CompletionStore {

    private static final String COMPLETE = """
            insert into programme_completion (activity_id, person_id, completed_at)
            values (:activity, :person, :now)
            on conflict do nothing
            """;

    /** Those of a course that ask for something and that somebody has not completed, the oldest first. */
    private static final String OPEN = """
            select a.id
            from programme_activity a
            join programme_task t on t.id = a.task_id
            where a.course_id = :course and t.asks = :asks
              and not exists (select 1 from programme_completion c where c.activity_id = a.id and c.person_id = :person)
            order by a.created_at, a.id
            """;

    private static final String REMOVE_OF_PERSON = "delete from programme_completion where person_id = :person";

    private final JdbcClient db;

    CompletionStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether this is the first time. */
    boolean complete(ActivityId activity, PersonId person, Instant now) {
        return db.sql(COMPLETE)
                        .param("activity", activity.value())
                        .param("person", person.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    List<ActivityId> open(Asked asks, CourseId course, PersonId person) {
        return db
                .sql(OPEN)
                .param("asks", asks.name())
                .param("course", course.value())
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ActivityId::new)
                .toList();
    }

    void removeAll(PersonId person) {
        db.sql(REMOVE_OF_PERSON).param("person", person.value()).update();
    }
}
