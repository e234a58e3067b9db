package org.secondlook.goal;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes by what goals are seen to move. */
@Repository
class MeasureStore {

    private static final String CHANGE = """
            update goal_measure
            set framework = :framework, indicator = :indicator, baseline = :baseline, observation_id = :observation,
                baseline_on = :day
            where goal_id = :goal
            """;

    private static final String ADD = """
            insert into goal_measure (goal_id, framework, indicator, baseline, observation_id, baseline_on)
            values (:goal, :framework, :indicator, :baseline, :observation, :day)
            """;

    private static final String REMOVE = "delete from goal_measure where goal_id = :goal";

    private final JdbcClient db;

    MeasureStore(JdbcClient db) {
        this.db = db;
    }

    /** Sets it, or changes the one there is. Whoever asks holds the person whose goal it is. */
    void set(GoalId goal, Measure measure) {
        if (write(CHANGE, goal, measure) == 0) {
            write(ADD, goal, measure);
        }
    }

    private int write(String sql, GoalId goal, Measure measure) {
        return db.sql(sql)
                .param("goal", goal.value())
                .param("framework", measure.indicator().framework())
                .param("indicator", measure.indicator().indicator())
                .param("baseline", measure.baseline(), Types.DOUBLE)
                .param("observation", measure.source(), Types.OTHER)
                .param("day", measure.sourceOn(), Types.DATE)
                .update();
    }

    void remove(GoalId goal) {
        db.sql(REMOVE).param("goal", goal.value()).update();
    }
}
