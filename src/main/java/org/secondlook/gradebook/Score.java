package org.secondlook.gradebook;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;

/**
 * The statement that somebody has completed an activity, on its way to a gradebook.
 *
 * @param number counts the statements of this person about this activity; only the newest matters
 * @param column where it goes; null when none is known, or none yet
 * @param completedAt when the activity was completed
 * @param scoredAt the time it tells the gradebook, which listens only to later times
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
        Instant completedAt,
        Instant scoredAt,
        int attempts,
        @Nullable Reason reason,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant changedAt) {

    /** One that waits, for a column to go to or for its turn. */
    static Score waiting(ActivityId activity, PersonId person, int number, Instant completedAt, Instant now) {
        return new Score(
                ScoreId.next(),
                activity,
                person,
                number,
                null,
                ScoreState.WAITING,
                completedAt,
                now,
                0,
                null,
                now,
                now,
                now);
    }

    /** The same statement for a column, at a time to which that listens. */
    Score bound(URI to, Instant told, Instant now) {
        return become(to, state, told, attempts, reason, nextAttemptAt, now);
    }

    /** There is no column for it. */
    Score unbound(Instant now) {
        return become(null, ScoreState.NO_COLUMN, scoredAt, attempts, null, null, now);
    }

    /** The gradebook holds it. */
    Score sent(Instant now) {
        return become(column, ScoreState.SENT, scoredAt, attempts + 1, null, null, now);
    }

    /** The gradebook will not take it. */
    Score refused(Reason why, Instant now) {
        return become(column, ScoreState.REFUSED, scoredAt, attempts + 1, why, null, now);
    }

    /** The gradebook did not take it this time, and may at a later attempt. */
    Score postponed(Reason why, Instant until, Instant now) {
        return become(column, state, scoredAt, attempts + 1, why, until, now);
    }

    /** The gradebook was not asked yet. */
    Score resting(@Nullable Reason why, Instant until, Instant now) {
        return become(column, state, scoredAt, attempts, why, until, now);
    }

    /** The same statement with a later time. */
    Score renewed(Instant told, Instant now) {
        return become(column, state, told, attempts, reason, nextAttemptAt, now);
    }

    private Score become(
            @Nullable URI to,
            ScoreState next,
            Instant told,
            int tried,
            @Nullable Reason why,
            @Nullable Instant until,
            Instant now) {
        return new Score(id, activity, person, number, to, next, completedAt, told, tried, why, until, createdAt, now);
    }
}
