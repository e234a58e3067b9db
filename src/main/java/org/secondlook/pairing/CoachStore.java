package org.secondlook.pairing;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes whom leads have made coaches. */
@Repository
class CoachStore {

    /** Nobody who is not there, is kept out, is made up, or only looks after the course. */
    private static final String APPOINT = """
            insert into pairing_coach (course_id, person_id, appointer_id, appointed_at)
            select p.course_id, p.person_id, cast(:lead as uuid), cast(:now as timestamp with time zone)
            from (%s) p
            where p.course_id = :course and p.person_id = :person
            on conflict do nothing
            """.formatted(PairingBounds.PRESENT);

    private static final String IS_PRESENT =
            "select count(*) from (%s) p where p.course_id = :course and p.person_id = :person"
                    .formatted(PairingBounds.PRESENT);

    private static final String WITHDRAW =
            "delete from pairing_coach where course_id = :course and person_id = :person";

    private static final String FORGET = "delete from pairing_coach where person_id = :person";

    private static final String FORGET_APPOINTER =
            "update pairing_coach set appointer_id = null where appointer_id = :person";

    private final JdbcClient db;

    CoachStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether they are of the course and may be. Twice is once. */
    boolean appoint(PersonId person, PersonId lead, CourseId course, Instant now) {
        in(APPOINT, course, person)
                .param("lead", lead.value())
                .param("now", Times.bind(now))
                .update();
        return in(IS_PRESENT, course, person).query(Long.class).single() == 1;
    }

    /** Whether they were appointed. */
    boolean withdraw(PersonId person, CourseId course) {
        return in(WITHDRAW, course, person).update() == 1;
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
        db.sql(FORGET_APPOINTER).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec in(String sql, CourseId course, PersonId person) {
        return db.sql(sql).param("course", course.value()).param("person", person.value());
    }
}
