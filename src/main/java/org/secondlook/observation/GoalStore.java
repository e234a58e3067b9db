package org.secondlook.observation;

import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes where people would like their lessons to be. */
@Repository
class GoalStore {

    private static final String CHANGE = """
            update observation_goal set goal = :goal, version_id = :version, set_at = :now
            where person_id = :person and framework = :framework and indicator = :indicator
            """;

    private static final String ADD = """
            insert into observation_goal (person_id, framework, indicator, version_id, goal, set_at)
            values (:person, :framework, :indicator, :version, :goal, :now)
            on conflict do nothing
            """;

    private static final String REMOVE = """
            delete from observation_goal
            where person_id = :person and framework = :framework and indicator = :indicator
            """;

    private static final String FORGET = "delete from observation_goal where person_id = :person";

    private final JdbcClient db;

    GoalStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was one, which is now this. */
    boolean change(Goal goal, Framework framework, String indicator, PersonId person) {
        return write(CHANGE, goal, framework, indicator, person) == 1;
    }

    /** Whether there was none. */
    boolean add(Goal goal, Framework framework, String indicator, PersonId person) {
        return write(ADD, goal, framework, indicator, person) == 1;
    }

    private int write(String sql, Goal goal, Framework framework, String indicator, PersonId person) {
        return of(sql, framework.slug(), indicator, person)
                .param("version", goal.version().value())
                .param("goal", goal.value())
                .param("now", Times.bind(goal.setAt()))
                .update();
    }

    /** Whether there was one. */
    boolean remove(String framework, String indicator, PersonId person) {
        return of(REMOVE, framework, indicator, person).update() == 1;
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec of(String sql, String framework, String indicator, PersonId person) {
        return db.sql(sql)
                .param("person", person.value())
                .param("framework", framework)
                .param("indicator", indicator);
    }
}
