package org.secondlook.lti;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells a platform's gradebook that somebody has completed an activity (AGS 2.0, score service, section 3.4). */
public interface ScoreService {

    /**
     * Posts a score of 1 of 1, completed and fully graded. Blocks on the network: only jobs may call it.
     *
     * @param issuer and {@code clientId} name the platform's registration
     * @param lineItem the gradebook column, as the platform gave it
     * @param subject whose score it is
     * @param at strictly later than any score sent before for this person and column
     */
    Outcome postCompletion(String issuer, String clientId, URI lineItem, String subject, Instant at);

    /** What the platform made of it. */
    sealed interface Outcome {

        /** The gradebook holds it. */
        record Accepted() implements Outcome {}

        /** Asking again may help, after the wait that the platform asked for, if it did. */
        record TryLater(String reason, @Nullable Duration after) implements Outcome {}

        /** Asking again will not help; the reason is in words for the person, without names. */
        record Refused(String reason) implements Outcome {}
    }
}
