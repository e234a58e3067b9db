package org.secondlook.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What became of something that its teacher wanted to show the whole school, for that teacher.
 *
 * @param asked whose answer it waits for, or who gave it; null for a name that is not known
 * @param words of that answer
 * @param ending null while nothing has ended
 */
record OwnRelease(
        ExemplarId id,
        UUID clip,
        ReleasedWords said,
        State state,
        @Nullable String asked,
        @Nullable String words,
        Instant writtenAt,
        Instant until,
        @Nullable Ending ending,
        @Nullable Instant endedAt) {

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    public LocalDate lastDay() {
        return Times.day(until.minusNanos(1000));
    }

    public @Nullable LocalDate endedOn() {
        return endedAt == null ? null : Times.day(endedAt);
    }
}
