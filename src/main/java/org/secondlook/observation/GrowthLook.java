package org.secondlook.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * A look at a lesson, with how much of it was coded; nothing has been read out of it yet.
 *
 * @param lesson what the lesson is called
 * @param lessonAt when it was brought here
 * @param intervals in how many something was seen, where one codes by intervals
 * @param goal for what is asked about, in its framework; null for none
 */
record GrowthLook(
        Observation observation,
        String lesson,
        Instant lessonAt,
        long codedMillis,
        int intervals,
        @Nullable Goal goal) {

    public LocalDate day() {
        return Times.day(lessonAt);
    }

    Framework framework() {
        return observation.framework();
    }

    /** What it lacks to be read; empty when there is enough of it. */
    Optional<Finding.TooLittle> missing() {
        return Reading.missing(
                codedMillis, framework().definition().interval() == null ? null : Integer.valueOf(intervals));
    }
}
