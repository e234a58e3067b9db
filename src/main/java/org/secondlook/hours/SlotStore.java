package org.secondlook.hours;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what becomes of the days of a plan, which whoever asks holds. */
@Repository
class SlotStore {

    private static final String SKIP_AGAIN = """
            update hours_skip set is_out = :out, version = version + 1, changed_at = :now
            where plan_id = :plan and on_day = :day and is_out <> :out
            """;

    private static final String SKIP = """
            insert into hours_skip (plan_id, on_day, is_out, version, changed_at) values (:plan, :day, true, 1, :now)
            on conflict do nothing
            """;

    private static final String MOVE_SKIP =
            "update hours_skip set plan_id = :to where plan_id = :plan and on_day = :day";

    private static final String DROP_SKIP = "delete from hours_skip where plan_id = :plan and on_day = :day";

    private static final String UNSAY = "delete from hours_word where plan_id = :plan and on_day = :day";

    private static final String SAY =
            "insert into hours_word (plan_id, on_day, minutes, said_at) values (:plan, :day, :minutes, :now)";

    private final JdbcClient db;

    SlotStore(JdbcClient db) {
        this.db = db;
    }

    /** A day is left out; that it is already changes nothing. */
    void leaveOut(PlanId plan, LocalDate day, Instant now) {
        if (skipAgain(plan, day, true, now) == 0) {
            at(SKIP, plan, day).param("now", Times.bind(now)).update();
        }
    }

    void putBack(PlanId plan, LocalDate day, Instant now) {
        skipAgain(plan, day, false, now);
    }

    private int skipAgain(PlanId plan, LocalDate day, boolean isOut, Instant now) {
        return at(SKIP_AGAIN, plan, day)
                .param("out", isOut)
                .param("now", Times.bind(now))
                .update();
    }

    void move(LocalDate skip, PlanId from, PlanId to) {
        at(MOVE_SKIP, from, skip).param("to", to.value()).update();
    }

    void drop(LocalDate skip, PlanId plan) {
        at(DROP_SKIP, plan, skip).update();
    }

    /** In place of what was said before. */
    void say(PlanId plan, LocalDate day, int minutes, Instant now) {
        unsay(plan, day);
        at(SAY, plan, day)
                .param("minutes", minutes)
                .param("now", Times.bind(now))
                .update();
    }

    void unsay(PlanId plan, LocalDate day) {
        at(UNSAY, plan, day).update();
    }

    private JdbcClient.StatementSpec at(String sql, PlanId plan, LocalDate day) {
        return db.sql(sql).param("plan", plan.value()).param("day", day);
    }
}
