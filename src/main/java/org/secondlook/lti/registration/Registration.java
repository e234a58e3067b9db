package org.secondlook.lti.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;

/**
 * A platform that was registered while the tool ran, and what is known of how.
 *
 * @param byHand whether an operator typed it in, and so answers for its addresses
 * @param askedScopes what this tool asked to be allowed
 * @param grantedScopes what the platform allows
 * @param firstDeploymentUntil until when the first deployment that asks may enter without being looked at; null when none may
 */
public record Registration(
        Platform platform,
        boolean byHand,
        Set<String> askedScopes,
        Set<String> grantedScopes,
        @Nullable Instant firstDeploymentUntil,
        Instant registeredAt) {

    public Registration {
        askedScopes = Set.copyOf(askedScopes);
        grantedScopes = Set.copyOf(grantedScopes);
    }

    /** The same registration at other addresses. */
    Registration with(Platform changed) {
        return new Registration(changed, byHand, askedScopes, grantedScopes, firstDeploymentUntil, registeredAt);
    }
}
