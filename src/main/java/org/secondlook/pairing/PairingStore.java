package org.secondlook.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes pairings: proposed, accepted and ended. */
@Repository
class PairingStore {

    /** Between two who may work together there, and of whom none is open. */
    private static final String PROPOSE = """
            insert into pairing_pairing (id, course_id, teacher_id, coach_id, proposer_id, proposed_at, open_mark)
            select cast(:id as uuid), b.course_id, b.teacher_id, b.coach_id, cast(:proposer as uuid),
                cast(:now as timestamp with time zone), true
            from %s b
            where b.course_id = :course and b.teacher_id = :teacher and b.coach_id = :coach
            on conflict do nothing
            """.formatted(PairingBounds.BETWEEN);

    private static final String OPEN_OF = """
            select id from pairing_pairing
            where course_id = :course and teacher_id = :teacher and coach_id = :coach and ended_at is null
            """;

    private static final String HOLD = """
            select course_id, teacher_id, coach_id, proposer_id, ended_at is not null as ended,
                teacher_accepted_at is not null and coach_accepted_at is not null as begun
            from pairing_pairing where id = :id for update
            """;

    private static final String ACCEPT_AS = """
            update pairing_pairing set %1$s_accepted_at = :now
            where id = :id and %1$s_id = :person and %1$s_accepted_at is null and ended_at is null
            """;

    private static final String END = """
            update pairing_pairing set ended_at = :now, ending = :ending, open_mark = null
            where id = :id and ended_at is null
            """;

    /** What is open though its two may not work together any more. */
    private static final String UNBOUND = """
            select p.id from pairing_pairing p
            where p.course_id = :course and (p.teacher_id = :person or p.coach_id = :person) and p.ended_at is null
              and not exists (select 1 from %s b
                where b.course_id = p.course_id and b.teacher_id = p.teacher_id and b.coach_id = p.coach_id)
            order by p.id
            """.formatted(PairingBounds.BETWEEN);

    private static final String OPEN_WITH = """
            select id from pairing_pairing
            where (teacher_id = :person or coach_id = :person) and ended_at is null
            order by id
            """;

    private static final String UNBEGUN = "(teacher_accepted_at is null or coach_accepted_at is null)";

    private static final String FORGET_UNBEGUN =
            "delete from pairing_pairing where (teacher_id = :person or coach_id = :person) and " + UNBEGUN;

    private static final String FORGET_UNBEGUN_BEFORE =
            "delete from pairing_pairing where ended_at < :before and " + UNBEGUN;

    private static final String FORGET_AS = "update pairing_pairing set %1$s = null where %1$s = :person";

    private final JdbcClient db;

    PairingStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of the two that is open, and both may. */
    boolean propose(PairingId id, Pair pair, PersonId proposer, CourseId course, Instant now) {
        return of(PROPOSE, pair, course)
                        .param("id", id.value())
                        .param("proposer", proposer.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** The one of the two that is open. */
    Optional<PairingId> openOf(Pair pair, CourseId course) {
        return of(OPEN_OF, pair, course).query(UUID.class).optional().map(PairingId::new);
    }

    private JdbcClient.StatementSpec of(String sql, Pair pair, CourseId course) {
        return db.sql(sql)
                .param("course", course.value())
                .param("teacher", pair.teacher().value())
                .param("coach", pair.coach().value());
    }

    /** Waits for whoever changes it, and lets nobody do so until the transaction ends. */
    Optional<Standing> hold(PairingId id) {
        return db.sql(HOLD)
                .param("id", id.value())
                .query(StandingRow.class)
                .optional()
                .map(StandingRow::toStanding);
    }

    /** Lets one of the two accept. Twice is once. */
    void accept(PairingId id, PersonId person, Instant now) {
        for (String part : List.of("teacher", "coach")) {
            db.sql(ACCEPT_AS.formatted(part))
                    .param("id", id.value())
                    .param("person", person.value())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Whether it was open. */
    boolean end(PairingId id, Ending ending, Instant now) {
        return db.sql(END)
                        .param("id", id.value())
                        .param("ending", ending.name())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Somebody's in a course that are open though the two may not work together there any more. */
    List<PairingId> unbound(CourseId course, PersonId person) {
        return ids(db.sql(UNBOUND).param("course", course.value()), person);
    }

    /** Somebody's that are open, in every course. */
    List<PairingId> openWith(PersonId person) {
        return ids(db.sql(OPEN_WITH), person);
    }

    private static List<PairingId> ids(JdbcClient.StatementSpec statement, PersonId person) {
        return statement.param("person", person.value()).query(UUID.class).list().stream()
                .map(PairingId::new)
                .toList();
    }

    /** Takes somebody out of all; what never began goes as a whole. */
    void forget(PersonId person) {
        db.sql(FORGET_UNBEGUN).param("person", person.value()).update();
        for (String column : List.of("teacher_id", "coach_id", "proposer_id")) {
            db.sql(FORGET_AS.formatted(column)).param("person", person.value()).update();
        }
    }

    /** Forgets what ended before a time and had never begun. */
    int forgetUnbegunBefore(Instant time) {
        return db.sql(FORGET_UNBEGUN_BEFORE).param("before", Times.bind(time)).update();
    }

    /** The columns of one. */
    record StandingRow(
            UUID courseId,
            @Nullable UUID teacherId,
            @Nullable UUID coachId,
            @Nullable UUID proposerId,
            boolean ended,
            boolean begun) {

        Standing toStanding() {
            return new Standing(
                    new CourseId(courseId), person(teacherId), person(coachId), person(proposerId), begun, ended);
        }

        private static @Nullable PersonId person(@Nullable UUID id) {
            return id == null ? null : new PersonId(id);
        }
    }
}
