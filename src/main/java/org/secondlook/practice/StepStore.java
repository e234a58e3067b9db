package org.secondlook.practice;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes action steps: what they say, version by version, and when they are worked on. */
@Repository
class StepStore {

    private static final String HOLD = "select id from people_person where id = :person for update";

    private static final String HOLD_STEP =
            "select id from practice_step where id = :id and person_id = :person for update";

    private static final String ADD = """
            insert into practice_step (id, person_id, goal_id, written_at) values (:id, :person, :goal, :now)
            on conflict do nothing
            """;

    private static final String SERVE = "update practice_step set goal_id = :goal where id = :id";

    private static final String UNSERVE = "update practice_step set goal_id = null where goal_id = :goal";

    private static final String WRITE = """
            insert into practice_version (step_id, number, name, behaviour, signs, strategy, written_at)
            values (:id, :number, :name, :behaviour, :signs, :strategy, :now)
            on conflict do nothing
            """;

    /** The column of who works on it is unique, whoever else begins something at the same moment. */
    private static final String BEGIN = """
            insert into practice_stint (step_id, number, open_of, begun_at) values (:id, :number, :person, :now)
            on conflict do nothing
            """;

    private static final String END = """
            update practice_stint set open_of = null, ending = :ending, ended_at = :now
            where step_id = :id and open_of = :person
            """;

    private static final String REMOVE = "delete from practice_step where id = :id and person_id = :person";

    private static final String FORGET = "delete from practice_step where person_id = :person";

    private final JdbcClient db;

    StepStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else change which step somebody works on until the caller's transaction ends. */
    void hold(PersonId person) {
        db.sql(HOLD).param("person", person.value()).query(UUID.class).list();
    }

    /** Whether it is the owner's; then nobody erases it until the caller's transaction ends. */
    boolean hold(StepId id, PersonId owner) {
        List<UUID> held = about(HOLD_STEP, id, owner).query(UUID.class).list();
        return !held.isEmpty();
    }

    /** Whether there was none of this key. */
    boolean add(StepId id, PersonId owner, @Nullable UUID goal, Instant now) {
        return about(ADD, id, owner)
                        .param("goal", goal, Types.OTHER)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void serve(StepId id, @Nullable UUID goal) {
        db.sql(SERVE).param("id", id.value()).param("goal", goal, Types.OTHER).update();
    }

    /** A goal is no more: whichever steps served it do not. */
    void unserve(UUID goal) {
        db.sql(UNSERVE).param("goal", goal).update();
    }

    /** Whether nobody has written this version before. */
    boolean write(StepId id, int number, StepText text, Instant now) {
        return db.sql(WRITE)
                        .param("id", id.value())
                        .param("number", number)
                        .param("name", text.name())
                        .param("behaviour", text.behaviour())
                        .param("signs", text.signLines())
                        .param("strategy", text.strategy(), Types.VARCHAR)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether its owner works on nothing else. */
    boolean begin(StepId id, int number, PersonId owner, Instant now) {
        return about(BEGIN, id, owner)
                        .param("number", number)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether it was worked on. */
    boolean end(StepId id, PersonId owner, Ending ending, Instant now) {
        return about(END, id, owner)
                        .param("ending", ending.name())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void remove(StepId id, PersonId owner) {
        about(REMOVE, id, owner).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, StepId id, PersonId owner) {
        return db.sql(sql).param("id", id.value()).param("person", owner.value());
    }
}
