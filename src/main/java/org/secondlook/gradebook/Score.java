package org.secondlook.gradebook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;

/**
 * The statement that somebody has completed an activity, on its way to a gradebook.
 *
 * @param number counts the statements of this person about this activity; only the newest matters
 * @param column where it goes; null when the activity had no gradebook column
 * @param scoredAt the time it tells the gradebook, which listens only to later times, in whole seconds
 * @param attempts how often the gradebook was asked
 * @param reason why it is not in the gradebook, as far as known
 * @param nextAttemptAt when it is tried next; null when it is not
 */
record Score(
        ScoreId id,
        ActivityId activity,
        PersonId person,
        int number,
        @Nullable URI column,
        ScoreState state,
        Instant scoredAt,
        int attempts,
        @Nullable Reason reason,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant changedAt) {

    private static final Duration STEP = Duration.ofSeconds(1);

    /** A time at which a gradebook listens that has heard {@code last}: at least a second later, in milliseconds. */
    static Instant after(@Nullable Instant last, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return last == null || !time.isBefore(last.plus(STEP)) ? time : last.plus(STEP);
    }

    /** The gradebook holds it. */
    Score sent(Instant now) {
        return become(ScoreState.SENT, scoredAt, attempts + 1, null, null, now);
    }

    /** The gradebook will not take it. */
    Score refused(Reason why, Instant now) {
        return become(ScoreState.REFUSED, scoredAt, attempts + 1, why, null, now);
    }

    /** The gradebook did not take it this time, and may at a later attempt. */
    Score postponed(Reason why, Instant until, Instant now) {
        return become(state, scoredAt, attempts + 1, why, until, now);
    }

    /** The gradebook was not asked yet. */
    Score resting(Instant until, Instant now) {
        return become(state, scoredAt, attempts, reason, until, now);
    }

    /** The same statement with a later time. */
    Score renewed(Instant now) {
        return become(state, after(scoredAt, now), attempts, reason, nextAttemptAt, now);
    }

    private Score become(
            ScoreState next, Instant told, int tried, @Nullable Reason why, @Nullable Instant until, Instant now) {
        return new Score(id, activity, person, number, column, next, told, tried, why, until, createdAt, now);
    }
}
