package org.secondlook.lti.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.lti.Platform;

/** All platforms at one moment, found by what requests say of them. */
final class PlatformDirectory {

    private final Map<String, Platform> byKey = new LinkedHashMap<>();
    private final Map<Pair, Platform> byPair = new LinkedHashMap<>();
    private final Map<String, List<Platform>> byIssuer = new LinkedHashMap<>();

    PlatformDirectory(Collection<Platform> platforms) {
        platforms.forEach(this::add);
    }

    Collection<Platform> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    Optional<Platform> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Platform> find(String issuer, String clientId) {
        return Optional.ofNullable(byPair.get(new Pair(issuer, clientId)));
    }

    List<Platform> of(String issuer) {
        return Collections.unmodifiableList(byIssuer.getOrDefault(issuer, List.of()));
    }

    private void add(Platform platform) {
        Platform sameKey = byKey.putIfAbsent(platform.key(), platform);
        if (sameKey != null) {
            throw new RegistrationException(
                    "Two platforms have the key '%s' (%s and %s): each platform needs a file name of its own"
                            .formatted(platform.key(), sameKey.issuer(), platform.issuer()));
        }
        Platform same = byPair.putIfAbsent(new Pair(platform.issuer(), platform.clientId()), platform);
        if (same != null) {
            throw new RegistrationException(
                    "Platforms '%s' and '%s' have the same issuer and client_id: register each pair only once"
                            .formatted(same.key(), platform.key()));
        }
        byIssuer.computeIfAbsent(platform.issuer(), issuer -> new ArrayList<>()).add(platform);
    }

    /** What makes a registration one: an issuer may have several. */
    private record Pair(String issuer, String clientId) {}
}
