package org.secondlook.goal;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes goals: what they say, version by version, and whether they are worked on. */
@Repository
class GoalStore {

    private static final String HOLD = "select id from people_person where id = :person for update";

    private static final String HOLD_GOAL =
            "select id from goal_goal where id = :id and person_id = :person for update";

    private static final String ADD = """
            insert into goal_goal (id, person_id, begun_at) values (:id, :person, :now)
            on conflict do nothing
            """;

    private static final String WRITE = """
            insert into goal_version (goal_id, number, pupils, powerful, easy, compelling, reachable, part_id, review_on, written_at)
            values (:id, :number, :pupils, :powerful, :easy, :compelling, :reachable, :part, :review, :now)
            on conflict do nothing
            """;

    private static final String CLOSE = """
            insert into goal_closure (id, goal_id, ending, target, closed_at) values (:closure, :id, :ending, :target, :now)
            """;

    private static final String REOPEN =
            "update goal_closure set reopened_at = :now where goal_id = :id and reopened_at is null";

    private static final String REMOVE = "delete from goal_goal where id = :id and person_id = :person";

    private static final String FORGET = "delete from goal_goal where person_id = :person";

    private final JdbcClient db;

    GoalStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else change which goals somebody works on until the caller's transaction ends. */
    void hold(PersonId person) {
        db.sql(HOLD).param("person", person.value()).query(UUID.class).list();
    }

    /** Whether it is the owner's; then nobody erases it until the caller's transaction ends. */
    boolean hold(GoalId id, PersonId owner) {
        List<UUID> held = db.sql(HOLD_GOAL)
                .param("id", id.value())
                .param("person", owner.value())
                .query(UUID.class)
                .list();
        return !held.isEmpty();
    }

    /** Whether there was none of this key. */
    boolean add(GoalId id, PersonId owner, Instant now) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("person", owner.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody has written this version before. */
    boolean write(GoalId id, int number, GoalText text, Instant now) {
        var statement = db.sql(WRITE);
        for (Prompt prompt : Prompt.values()) {
            statement.param(column(prompt), text.answer(prompt));
        }
        return statement
                        .param("id", id.value())
                        .param("number", number)
                        .param("part", text.part(), Types.OTHER)
                        .param("review", text.reviewOn(), Types.DATE)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Where the answer to a prompt is kept. */
    static String column(Prompt prompt) {
        return switch (prompt) {
            case PUPILS -> "pupils";
            case POWERFUL -> "powerful";
            case EASY -> "easy";
            case COMPELLING -> "compelling";
            case REACHABLE -> "reachable";
        };
    }

    void close(GoalId id, Ending ending, @Nullable Double target, Instant now) {
        db.sql(CLOSE)
                .param("closure", Uuids.next())
                .param("id", id.value())
                .param("ending", ending.name())
                .param("target", target, Types.DOUBLE)
                .param("now", Times.bind(now))
                .update();
    }

    void reopen(GoalId id, Instant now) {
        db.sql(REOPEN).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    /** Whether it was there. */
    boolean remove(GoalId id, PersonId owner) {
        return db.sql(REMOVE)
                        .param("id", id.value())
                        .param("person", owner.value())
                        .update()
                == 1;
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
