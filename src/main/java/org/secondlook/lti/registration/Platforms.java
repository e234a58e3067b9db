package org.secondlook.lti.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.lti.Platform;
import org.secondlook.lti.PlatformSource;
import org.springframework.stereotype.Component;

/**
 * All platforms that this tool is registered with. A registration is the pair of issuer and client id: one issuer may have
 * several (every Canvas of the cloud shares one), and what is not here is unknown.
 */
@Component
public class Platforms {

    private final Map<String, Platform> byKey = new LinkedHashMap<>();
    private final Map<Registration, Platform> byRegistration = new LinkedHashMap<>();
    private final Map<String, List<Platform>> byIssuer = new LinkedHashMap<>();

    public Platforms(List<PlatformSource> sources) {
        sources.forEach(source -> source.platforms().forEach(this::add));
    }

    public Collection<Platform> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The registration under this key. */
    public Optional<Platform> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The registration of this issuer and client id; both are compared as strings, to the letter. */
    public Optional<Platform> find(String issuer, String clientId) {
        return Optional.ofNullable(byRegistration.get(new Registration(issuer, clientId)));
    }

    /** All registrations of an issuer. */
    public List<Platform> of(String issuer) {
        return byIssuer.getOrDefault(issuer, List.of());
    }

    private void add(Platform platform) {
        Platform sameKey = byKey.putIfAbsent(platform.key(), platform);
        if (sameKey != null) {
            throw new RegistrationException(
                    "Two platforms have the key '%s' (%s and %s): each platform needs a file name of its own"
                            .formatted(platform.key(), sameKey.issuer(), platform.issuer()));
        }
        var registration = new Registration(platform.issuer(), platform.clientId());
        Platform same = byRegistration.putIfAbsent(registration, platform);
        if (same != null) {
            throw new RegistrationException(
                    "Platforms '%s' and '%s' have the same issuer and client_id: register each pair only once"
                            .formatted(same.key(), platform.key()));
        }
        byIssuer.computeIfAbsent(platform.issuer(), issuer -> new ArrayList<>()).add(platform);
    }

    private record Registration(String issuer, String clientId) {}
}
