package org.secondlook.circle;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes circles, who was asked to join them, and what they accepted. */
@Repository
class CircleStore {

    private static final String START = """
            insert into circle_circle (id, course_id, facilitator_id, title, question, started_at)
            values (:id, :course, :person, :title, :question, :now)
            """;

    private static final String HOLD = "select id from circle_circle where id = :id for update";

    /** Nobody who is not there, is kept out, is made up, or only looks after the course. */
    private static final String INVITE = """
            insert into circle_member (id, circle_id, person_id, invited_at, place)
            select cast(:member as uuid), c.id, p.id, cast(:now as timestamp with time zone),
                (select coalesce(max(m.place), -1) + 1 from circle_member m where m.circle_id = c.id)
            from circle_circle c
            join people_enrolment e on e.course_id = c.course_id
            join people_person p on p.id = e.person_id
            where c.id = :id and p.id = :person and e.left_at is null and e.role in ('TEACHER', 'COACH', 'PD_LEAD')
              and p.suspended_at is null and not p.test_user
            on conflict do nothing
            """;

    private static final String REMOVE = "delete from circle_member where circle_id = :id and person_id = :person";

    private static final String WRITE = """
            insert into circle_norms (circle_id, number, words, written_at) values (:id, :number, :words, :now)
            """;

    private static final String REWRITE = """
            update circle_norms set words = :words, written_at = :now where circle_id = :id and number = :number
            """;

    private static final String ACCEPT = """
            insert into circle_acceptance (member_id, number, accepted_at)
            select id, cast(:number as int), cast(:now as timestamp with time zone)
            from circle_member where circle_id = :id and person_id = :person
            on conflict do nothing
            """;

    private final JdbcClient db;

    CircleStore(JdbcClient db) {
        this.db = db;
    }

    void start(CircleId id, CircleForm form, PersonId facilitator, CourseId course, Instant now) {
        about(START, id, facilitator)
                .param("course", course.value())
                .param("title", form.name())
                .param("question", form.focus())
                .param("now", Times.bind(now))
                .update();
    }

    /** Waits for whoever changes the circle, and lets nobody do so until the transaction ends. */
    void hold(CircleId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** Whether they are of the course and were not asked before. */
    boolean invite(CircleId id, PersonId person, Instant now) {
        return about(INVITE, id, person)
                        .param("member", Uuids.next())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** With what they accepted and take along. */
    void remove(CircleId id, PersonId person) {
        about(REMOVE, id, person).update();
    }

    void write(CircleId id, Norms norms, Instant now) {
        words(WRITE, id, norms, now);
    }

    void rewrite(CircleId id, Norms norms, Instant now) {
        words(REWRITE, id, norms, now);
    }

    private void words(String sql, CircleId id, Norms norms, Instant now) {
        db.sql(sql)
                .param("id", id.value())
                .param("number", norms.number())
                .param("words", norms.words())
                .param("now", Times.bind(now))
                .update();
    }

    void accept(CircleId id, int number, PersonId person, Instant now) {
        about(ACCEPT, id, person)
                .param("number", number)
                .param("now", Times.bind(now))
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, CircleId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }
}
