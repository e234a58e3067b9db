package org.secondlook.pairing;

import java.time.Instant;
import java.util.UUID;
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

    private static final String HOLD = "select id from pairing_pairing where id = :id for update";

    private static final String ACCEPT = """
            update pairing_pairing
            set teacher_accepted_at = case when teacher_id = :person
                    then coalesce(teacher_accepted_at, cast(:now as timestamp with time zone)) else teacher_accepted_at end,
                coach_accepted_at = case when coach_id = :person
                    then coalesce(coach_accepted_at, cast(:now as timestamp with time zone)) else coach_accepted_at end
            where id = :id and ended_at is null and (teacher_id = :person or coach_id = :person)
            """;

    private static final String END =
            "update pairing_pairing set ended_at = :now, open_mark = null where id = :id and ended_at is null";

    private static final String FORGET_UNBEGUN = """
            delete from pairing_pairing
            where (teacher_id = :person or coach_id = :person)
              and (teacher_accepted_at is null or coach_accepted_at is null)
            """;

    private static final String FORGET = "update pairing_pairing set %1$s = null where %1$s = :person";

    private final JdbcClient db;

    PairingStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of the two that is open, and both may. */
    boolean propose(PairingId id, Proposal.Pair pair, PersonId proposer, CourseId course, Instant now) {
        return db.sql(PROPOSE)
                        .param("id", id.value())
                        .param("course", course.value())
                        .param("teacher", pair.teacher().value())
                        .param("coach", pair.coach().value())
                        .param("proposer", proposer.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Waits for whoever changes it, and lets nobody do so until the transaction ends. */
    void hold(PairingId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** Whether it is open and they are one of the two. Twice is once. */
    boolean accept(PairingId id, PersonId person, Instant now) {
        return db.sql(ACCEPT)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether it was open. */
    boolean end(PairingId id, Instant now) {
        return db.sql(END).param("id", id.value()).param("now", Times.bind(now)).update() == 1;
    }

    /** Takes somebody out of all; what never began goes as a whole. */
    void forget(PersonId person) {
        db.sql(FORGET_UNBEGUN).param("person", person.value()).update();
        for (String column : new String[] {"teacher_id", "coach_id", "proposer_id"}) {
            db.sql(FORGET.formatted(column)).param("person", person.value()).update();
        }
    }
}
