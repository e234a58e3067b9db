package org.secondlook.practice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * That somebody worked on a step for a while, or does now.
 *
 * @param ending null while they do
 * @param endedAt null while they do
 */
record Stint(
        int number,
        Instant begunAt,
        @Nullable Ending ending,
        @Nullable Instant endedAt) {

    static final int FIRST = 1;

    StepState state() {
        if (ending == null) {
            return StepState.ACTIVE;
        }
        return ending == Ending.MASTERED ? StepState.MASTERED : StepState.ASIDE;
    }

    public LocalDate begunOn() {
        return Times.day(begunAt);
    }

    public @Nullable LocalDate endedOn() {
        return endedAt == null ? null : Times.day(endedAt);
    }
}
