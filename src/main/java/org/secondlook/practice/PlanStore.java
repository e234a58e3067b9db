package org.secondlook.practice;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans, and which lesson comes next for each. */
@Repository
class PlanStore {

    private static final String ADD = """
            insert into practice_plan (id, step_id, moment, group_name, will, weekday, starts, zone, next_at, written_at)
            values (:id, :step, :moment, :group, :will, :weekday, :starts, :zone, :next, :now)
            on conflict do nothing
            """;

    private static final String EXPECT = "update practice_plan set next_at = :next where id = :id";

    private static final String QUIET = "update practice_plan set next_at = null where step_id = :step";

    /** Nothing, when it was put aside, taken away or asked for meanwhile. */
    private static final String ASK = """
            update practice_plan set asked_for = next_at, next_at = :following where id = :id and next_at = :next
            """;

    private static final String SKIP =
            "update practice_plan set next_at = :following where id = :id and next_at = :next";

    private static final String REMOVE = "delete from practice_plan where id = :id and step_id = :step";

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key. */
    boolean add(Plan plan, @Nullable Instant next, Instant now) {
        LessonTime time = plan.time();
        return db.sql(ADD)
                        .param("id", plan.id())
                        .param("step", plan.step().value())
                        .param("moment", plan.moment())
                        .param("group", plan.group())
                        .param("will", plan.will())
                        .param("weekday", time == null ? null : time.day().getValue(), Types.INTEGER)
                        .param("starts", time == null ? null : time.starts(), Types.TIME)
                        .param("zone", time == null ? null : time.zone().getId(), Types.VARCHAR)
                        .param("next", Times.bindOrNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void expect(UUID id, Instant next) {
        db.sql(EXPECT).param("id", id).param("next", Times.bind(next)).update();
    }

    /** Nobody is asked for any plan of the step any more. */
    void quiet(StepId step) {
        db.sql(QUIET).param("step", step.value()).update();
    }

    /** Whether the lesson was the next one until now. */
    boolean ask(UUID id, Instant next, Instant following) {
        return move(ASK, id, next, following);
    }

    /** The same for a lesson that is long over. */
    boolean skip(UUID id, Instant next, Instant following) {
        return move(SKIP, id, next, following);
    }

    private boolean move(String sql, UUID id, Instant next, Instant following) {
        return db.sql(sql)
                        .param("id", id)
                        .param("next", Times.bind(next))
                        .param("following", Times.bind(following))
                        .update()
                == 1;
    }

    /** Whether it was there. */
    boolean remove(UUID id, StepId step) {
        return db.sql(REMOVE).param("id", id).param("step", step.value()).update() == 1;
    }
}
