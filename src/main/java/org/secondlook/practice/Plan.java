package org.secondlook.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An if-then plan for a lesson: when, with whom, and what its owner will do then.
 *
 * @param moment in its owner's words; empty where the time says it
 * @param group as its owner calls the class; empty for any
 * @param time null where no clock says it
 * @param nextAt the lesson that comes next; null while nobody is asked
 * @param askedFor the lesson before which was asked last; null before the first
 */
record Plan(
        UUID id,
        StepId step,
        String moment,
        String group,
        String will,
        @Nullable LessonTime time,
        @Nullable Instant nextAt,
        @Nullable Instant askedFor) {

    static final int LONGEST_MOMENT = 120;
    static final int LONGEST_GROUP = 60;
    static final int LONGEST_WILL = 200;

    /** More lessons than that nobody thinks of. */
    static final int MOST = 6;

    /** Time enough to read it on the way to the classroom. */
    static final Duration BEFORE = Duration.ofMinutes(15);

    /** So long after a lesson began its plan is still at hand; whoever missed that is asked again next week. */
    static final Duration AFTER = Duration.ofHours(3);

    Plan {
        if (moment.isEmpty() && time == null) {
            throw new IllegalArgumentException("a plan says when");
        }
    }

    /** Which of time, class and moment it names: the sentences for these differ. */
    String shape() {
        return (time == null ? "" : "T") + (group.isEmpty() ? "" : "C") + (moment.isEmpty() ? "" : "M");
    }

    /** Whether its lesson is about to begin or just has, and nothing was tried since it was asked for. */
    boolean isDue(Instant now, @Nullable Instant lastTried) {
        if (askedFor == null || now.isAfter(askedFor.plus(AFTER))) {
            return false;
        }
        return lastTried == null || lastTried.isBefore(askedFor.minus(BEFORE));
    }
}
