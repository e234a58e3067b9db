package org.secondlook.goal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * That somebody closed a goal, for now or for good.
 *
 * @param target at which it aimed; null for none
 * @param reopenedAt null while it is closed
 */
record Closure(
        Ending ending,
        @Nullable Double target,
        Instant closedAt,
        @Nullable Instant reopenedAt) {

    public LocalDate day() {
        return Times.day(closedAt);
    }

    public @Nullable LocalDate reopenedDay() {
        return reopenedAt == null ? null : Times.day(reopenedAt);
    }
}
