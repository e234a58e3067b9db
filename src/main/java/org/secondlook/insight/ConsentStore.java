package org.secondlook.insight;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who lets their figures be counted. */
@Repository
class ConsentStore {

    private static final String GIVE = """
            insert into insight_consent (id, course_id, person_id, given_at)
            values (:id, :course, :person, :now)
            on conflict do nothing
            """;

    private static final String GIVE_AGAIN = """
            update insight_consent set given_at = :now, wider_since = null, withdrawn_at = null
            where course_id = :course and person_id = :person and withdrawn_at is not null
            """;

    private static final String WIDEN = """
            update insight_consent set wider_since = :now
            where course_id = :course and person_id = :person and withdrawn_at is null and wider_since is null
            """;

    private static final String WITHDRAW = """
            update insight_consent set withdrawn_at = :now
            where course_id = :course and person_id = :person and withdrawn_at is null
            """;

    private static final String HOLD = """
            select id from insight_consent
            where course_id = :course and withdrawn_at is null
            order by id
            for update
            """;

    private static final String HOLD_OF_PERSON =
            "select id from insight_consent where person_id = :person order by id for update";

    private static final String FORGET = "delete from insight_consent where person_id = :person";

    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    /** Whoever has given it keeps the time at which they did. */
    void give(Wording wording, CourseId course, PersonId person, Instant now) {
        int added = of(GIVE, course, person, now)
                .param("id", ConsentId.next().value())
                .update();
        if (added == 0) {
            of(GIVE_AGAIN, course, person, now).update();
        }
        if (wording == Wording.newest()) {
            of(WIDEN, course, person, now).update();
        }
    }

    /** Whether it was given. */
    boolean withdraw(CourseId course, PersonId person, Instant now) {
        return of(WITHDRAW, course, person, now).update() == 1;
    }

    private JdbcClient.StatementSpec of(String sql, CourseId course, PersonId person, Instant now) {
        return db.sql(sql)
                .param("course", course.value())
                .param("person", person.value())
                .param("now", Times.bind(now));
    }

    /** Nobody of the course takes theirs back until the transaction ends. */
    void hold(CourseId course) {
        db.sql(HOLD).param("course", course.value()).query(UUID.class).list();
    }

    /** They are counted in nothing new until the transaction ends. */
    void hold(PersonId person) {
        db.sql(HOLD_OF_PERSON).param("person", person.value()).query(UUID.class).list();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
