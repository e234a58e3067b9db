package org.secondlook.capture;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;

/**
 * Somebody's leave for one other device to fill one upload of theirs: to be opened once, within ten minutes, and from then
 * on good for the browser that opened it alone.
 *
 * @param recording the only one that it is good for
 * @param person whose recording it is
 * @param browserHash of the browser that has opened it; null until one has
 * @param endedAt when either side took it back; null while nobody has
 */
record HandOver(
        HandOverId id,
        RecordingId recording,
        PersonId person,
        Instant madeAt,
        @Nullable Instant openedAt,
        @Nullable String browserHash,
        @Nullable Instant endedAt) {

    static final Duration TO_OPEN = Duration.ofMinutes(10);
    static final Duration TO_SEND = Duration.ofDays(1);

    boolean isEnded() {
        return endedAt != null;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    /** Whether a browser may still open it. */
    boolean mayBeOpened(Instant now) {
        return !isEnded() && !isOpened() && now.isBefore(madeAt.plus(TO_OPEN));
    }

    /** Whether the browser that opened it may still use it. */
    boolean isGood(Instant now) {
        return !isEnded() && openedAt != null && now.isBefore(openedAt.plus(TO_SEND));
    }

    /** Minutes that are left to open it, rounded up. */
    long minutesToOpen(Instant now) {
        return Math.max(
                0, Duration.between(now, madeAt.plus(TO_OPEN)).plusSeconds(59).toMinutes());
    }
}
