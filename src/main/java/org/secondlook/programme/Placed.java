package org.secondlook.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.foundation.Times;

/**
 * A planned activity as it stands in a course, or was picked for it.
 *
 * @param activity the oldest that was made of it there; null as long as nobody has opened its link
 * @param completedAt when the viewer completed it, or another that was made of it; null before
 */
record Placed(
        PlannedActivityId planned,
        @Nullable ActivityId activity,
        @Nullable Instant completedAt) {

    public boolean isOpened() {
        return activity != null;
    }

    boolean isDone() {
        return completedAt != null;
    }

    boolean isDoneBetween(Instant since, Instant before) {
        return completedAt != null && !completedAt.isBefore(since) && !completedAt.isAfter(before);
    }

    public @Nullable LocalDate completedOn() {
        return completedAt == null ? null : Times.day(completedAt);
    }

    /** The same, with another of the same plan in the same course. */
    Placed or(Placed later) {
        boolean earlier = later.completedAt != null && (completedAt == null || later.completedAt.isBefore(completedAt));
        return earlier ? new Placed(planned, activity, later.completedAt) : this;
    }
}
