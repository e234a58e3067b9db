package org.secondlook.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.exemplar.ExemplarId;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the activities that wait for an act of somebody, and keeps that they opened what they are asked to read. */
@Repository
class ActStore {

    /** Those of a course that ask for something and that somebody has not completed, the oldest first. */
    private static final String OPEN = """
            select a.id
            from programme_activity a
            join programme_task t on t.id = a.task_id
            where a.course_id = :course and t.asks = :asks
              and not exists (select 1 from programme_completion c where c.activity_id = a.id and c.person_id = :person)
            """;

    private static final String OLDEST = " order by a.created_at, a.id";

    /** A try counts for one activity: after the last that tries have completed, counting begins anew. */
    static final String TRIES = """
            (select count(*)
            from practice_attempt n
            join practice_step s on s.id = n.step_id
            where s.person_id = :person and n.tried_at >= a.created_at
              and not exists (select 1
                from programme_completion c
                join programme_activity o on o.id = c.activity_id
                join programme_task ot on ot.id = o.task_id
                where c.person_id = :person and o.course_id = a.course_id and o.id <> a.id and ot.asks = 'ATTEMPTS'
                  and c.completed_at >= n.tried_at))
            """;

    private static final String TRIED_ENOUGH = OPEN + " and t.times <= " + TRIES + OLDEST;

    private static final String NAMING = OPEN + " and t.target = :target" + OLDEST;

    private static final String NOTE_OPENING = """
            insert into programme_opening (activity_id, person_id, opened_at) values (:activity, :person, :now)
            on conflict do nothing
            """;

    private static final String FORGET_OPENINGS = "delete from programme_opening where person_id = :person";

    private final JdbcClient db;

    ActStore(JdbcClient db) {
        this.db = db;
    }

    List<ActivityId> open(Asked asks, CourseId course, PersonId person) {
        return activities(asked(OPEN + OLDEST, asks, course, person));
    }

    List<ActivityId> triedEnough(CourseId course, PersonId person) {
        return activities(asked(TRIED_ENOUGH, Asked.ATTEMPTS, course, person));
    }

    /** Those that ask somebody to watch one exemplar. */
    List<ActivityId> naming(ExemplarId exemplar, CourseId course, PersonId person) {
        return activities(asked(NAMING, Asked.EXEMPLAR, course, person).param("target", exemplar.toString()));
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asks, CourseId course, PersonId person) {
        return db.sql(sql)
                .param("asks", asks.name())
                .param("course", course.value())
                .param("person", person.value());
    }

    private static List<ActivityId> activities(JdbcClient.StatementSpec asked) {
        return asked.query(UUID.class).list().stream().map(ActivityId::new).toList();
    }

    /** Once; when they opened it first is what stays. */
    void noteOpening(ActivityId activity, PersonId person, Instant now) {
        db.sql(NOTE_OPENING)
                .param("activity", activity.value())
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
    }

    void forgetOpenings(PersonId person) {
        db.sql(FORGET_OPENINGS).param("person", person.value()).update();
    }
}
