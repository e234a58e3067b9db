package org.secondlook.gradebook;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what time it is for a person in a column: it only ever moves on, whichever nodes move it. */
@Repository
class ScoreClockStore {

    private static final String START = """
            insert into gradebook_clock (person_id, line_item, told_at)
            values (:person, :column, :time)
            on conflict do nothing
            """;

    private static final String HOLD = """
            select told_at from gradebook_clock where person_id = :person and line_item = :column for update
            """;

    private static final String MOVE = """
            update gradebook_clock set told_at = :time where person_id = :person and line_item = :column
            """;

    private static final String FORGET = "delete from gradebook_clock where person_id = :person";

    private final JdbcClient db;

    ScoreClockStore(JdbcClient db) {
        this.db = db;
    }

    /** A time at which a column listens: later than any before by the gradebooks' step, in milliseconds. */
    @Transactional
    public Instant next(PersonId person, URI column, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        if (tell(START, person, column, time) == 1) {
            return time;
        }
        Instant earliest = hold(person, column).plus(ScoreService.STEP);
        Instant next = time.isBefore(earliest) ? earliest : time;
        if (tell(MOVE, person, column, next) == 0) {
            throw new IllegalStateException("no clock of person " + person);
        }
        return next;
    }

    private int tell(String sql, PersonId person, URI column, Instant time) {
        return of(sql, person, column).param("time", Times.bind(time)).update();
    }

    private Instant hold(PersonId person, URI column) {
        return of(HOLD, person, column)
                .query((row, index) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person, URI column) {
        return db.sql(sql).param("person", person.value()).param("column", column.toString());
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
