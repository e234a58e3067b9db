package org.secondlook.campus;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/** The access tokens that a school has given out, and what each is good for (RFC 6749, section 4.4.3). */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String SCHEME = "Bearer ";

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    String issue(Set<String> scopes, Instant now) {
        grants.values().removeIf(grant -> grant.expires().isBefore(now));
        String token = Uuids.next().toString().replace("-", "");
        grants.put(token, new Grant(Set.copyOf(scopes), now.plus(LIFETIME)));
        return token;
    }

    /** The scopes behind an Authorization header; empty when the token is missing, unknown or expired. */
    Optional<Set<String>> scopes(@Nullable String authorization, Instant now) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        return Optional.ofNullable(grants.get(authorization.substring(SCHEME.length())))
                .filter(grant -> grant.expires().isAfter(now))
                .map(Grant::scopes);
    }

    private record Grant(Set<String> scopes, Instant expires) {}
}
