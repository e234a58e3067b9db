package org.secondlook.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;

/**
 * A platform in the list of all.
 *
 * @param waiting how many of its deployments wait for a decision
 * @param lastEntered when somebody last came from it, as far as that is still known
 */
record PlatformRow(
        Platform platform,
        Origin origin,
        long waiting,
        @Nullable Instant lastEntered) {}
