package org.secondlook.lti.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that asked to enter.
 *
 * @param platform the key of its platform
 * @param id as the platform gives it
 * @param seenAt when it first asked
 */
public record Deployment(
        String platform,
        String id,
        Decision decision,
        Instant seenAt,
        @Nullable Instant decidedAt) {

    /** What an operator says to it. */
    public enum Decision {
        PENDING,
        APPROVED,
        REFUSED
    }
}
