package org.secondlook.goal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.observation.IndicatorKey;
import org.secondlook.people.PersonId;

/**
 * Somebody's goal as it is now.
 *
 * @param version of what it says
 * @param closure null while it is worked on
 */
record Goal(
        GoalId id,
        PersonId owner,
        int version,
        GoalText text,
        Instant begunAt,
        @Nullable Measure measure,
        @Nullable Closure closure) {

    /** More than three things nobody changes at once; the fourth is a wish, and can wait until one is done or put aside. */
    static final int MOST_ACTIVE = 3;

    public boolean isActive() {
        return closure == null;
    }

    public LocalDate day() {
        return Times.day(begunAt);
    }

    /** Whether its owner wanted to look at it again by then. */
    boolean isDue(LocalDate today) {
        LocalDate review = text.reviewOn();
        return isActive() && review != null && !review.isAfter(today);
    }

    boolean isMeasuredBy(IndicatorKey indicator) {
        return measure != null && measure.indicator().equals(indicator);
    }
}
