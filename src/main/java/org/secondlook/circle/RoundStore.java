package org.secondlook.circle;

import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who of a circle shows something when, what they take along, and what it came to. */
@Repository
class RoundStore {

    private static final String OF = "where circle_id = :id and person_id = :person";

    private static final String PLACE = "update circle_member set place = :place " + OF;

    private static final String TURN = "update circle_member set turn_at = :now " + OF;

    private static final String FORGET_WORDS =
            "delete from circle_take_away where member_id in (select id from circle_member " + OF + ")";

    private static final String SAY = """
            insert into circle_take_away (member_id, words, said_at)
            select id, cast(:words as varchar(4000)), cast(:now as timestamp with time zone)
            from circle_member
            """ + OF;

    private static final String CLOSE =
            "update circle_circle set closed_at = :now, summary = :words where id = :id and closed_at is null";

    private static final String OPEN = "update circle_circle set opened_at = :now where id = :id and opened_at is null";

    private static final String HAND_OVER = "update circle_circle set facilitator_id = :person where id = :id";

    private static final String FORGET = "delete from circle_circle where id = :id";

    private final JdbcClient db;

    RoundStore(JdbcClient db) {
        this.db = db;
    }

    void order(CircleId id, List<PersonId> people) {
        for (int place = 0; place < people.size(); place++) {
            about(PLACE, id, people.get(place)).param("place", place).update();
        }
    }

    void turn(CircleId id, PersonId person, Instant now) {
        about(TURN, id, person).param("now", Times.bind(now)).update();
    }

    /** In the place of what they said before; nothing when there are no words. */
    void takeAway(CircleId id, String words, PersonId person, Instant now) {
        about(FORGET_WORDS, id, person).update();
        if (!words.isEmpty()) {
            about(SAY, id, person)
                    .param("words", words)
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    void close(CircleId id, String summary, Instant now) {
        db.sql(CLOSE)
                .param("id", id.value())
                .param("words", summary)
                .param("now", Times.bind(now))
                .update();
    }

    /** Once. */
    void open(CircleId id, Instant now) {
        db.sql(OPEN).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    void handOver(CircleId id, PersonId facilitator) {
        about(HAND_OVER, id, facilitator).update();
    }

    /** With everything in it. */
    void forget(CircleId id) {
        db.sql(FORGET).param("id", id.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, CircleId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }
}
