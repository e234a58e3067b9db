package org.secondlook.coaching;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What moved a cycle.
 *
 * @param part who did; null when their pairing ended
 * @param stage at which the cycle was before
 */
record Moved(Act act, @Nullable Part part, int stage, Instant movedAt) {

    public LocalDate day() {
        return Times.day(movedAt);
    }
}
