package org.secondlook.gradebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.ScoreService.Reason;

/**
 * How many scores of a platform share one fate.
 *
 * @param issuer and {@code clientId} name the platform's registration
 * @param reason why they have not arrived; null for those that nobody has tried yet, or that have no column
 * @param scores how many there are
 * @param oldest when the first of them was put into the outbox
 */
public record QueueLine(
        String issuer,
        String clientId,
        ScoreState state,
        @Nullable Reason reason,
        long scores,
        Instant oldest) {}
