package org.secondlook.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a programme plans, as a task that was made from it keeps it.
 *
 * @param planned what it was made from
 * @param target a strategy's name or an exemplar's number; null where there is nothing to name
 * @param times how often it is to be done
 */
record Plan(UUID planned, @Nullable String target, int times) {

    private static final int ATTEMPTS = 3;
    private static final int MOST_ATTEMPTS = 20;

    /** Once; and trying in class, unless the plan gives a number, three times. */
    static Plan of(UUID planned, @Nullable String target, Asked asks) {
        return new Plan(planned, target, asks == Asked.ATTEMPTS ? attempts(target) : 1);
    }

    private static int attempts(@Nullable String target) {
        return target != null && target.matches("[1-9][0-9]?")
                ? Math.min(Integer.parseInt(target), MOST_ATTEMPTS)
                : ATTEMPTS;
    }
}
