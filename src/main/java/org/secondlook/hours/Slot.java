package org.secondlook.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One day of a plan.
 *
 * @param used how many minutes its owner says were theirs; null while they say nothing
 * @param begun whether it goes on or is over
 */
record Slot(Plan plan, LocalDate day, State state, @Nullable Integer used, boolean begun) {

    /** What can be done with it: left out, put back, spoken of. */
    enum State {
        COMING,
        OUT,
        OPEN,
        SAID
    }

    static Slot of(Plan plan, LocalDate day, boolean isOut, @Nullable Integer used, Instant now) {
        boolean begun = plan.rhythm().hasBegun(day, now);
        return new Slot(plan, day, state(isOut, used, begun), used, begun);
    }

    private static State state(boolean isOut, @Nullable Integer used, boolean hasBegun) {
        if (isOut) {
            return State.OUT;
        } else if (!hasBegun) {
            return State.COMING;
        } else {
            return used == null ? State.OPEN : State.SAID;
        }
    }

    Instant begin() {
        return plan.rhythm().begin(day);
    }

    public int minutes() {
        return plan.rhythm().minutes();
    }

    /** Whether its owner said that it was taken from them. */
    public boolean isTaken() {
        return used != null && used == 0;
    }

    public LocalTime starts() {
        return plan.rhythm().starts();
    }

    public LocalTime ends() {
        return plan.rhythm().ends(day);
    }
}
