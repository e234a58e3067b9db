package org.secondlook.lti.notices;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * That a deployment shall tell this tool something.
 *
 * @param address where the platform is told so
 * @param handler where it shall tell it
 */
record Subscription(
        UUID id,
        String platformKey,
        String deploymentId,
        URI address,
        URI handler,
        Set<String> types,
        Instant notedAt) {

    Subscription {
        types = Set.copyOf(types);
    }

    boolean asksTheSameAs(Subscription other) {
        return address.equals(other.address) && handler.equals(other.handler) && types.equals(other.types);
    }
}
