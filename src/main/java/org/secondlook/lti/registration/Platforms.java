package org.secondlook.lti.registration;

import java.util.Collection;
import java.util.List;
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

    private final KnownPlatforms known;

    Platforms(KnownPlatforms known) {
        this.known = known;
    }

    /** Those of some sources, which never change. */
    public static Platforms of(List<PlatformSource> sources) {
        var directory = new PlatformDirectory(
                sources.stream().flatMap(source -> source.platforms().stream()).toList());
        return new Platforms(new KnownPlatforms() {
            @Override
            public PlatformDirectory now() {
                return directory;
            }

            @Override
            public PlatformDirectory again() {
                return directory;
            }
        });
    }

    public Collection<Platform> all() {
        return known.now().all();
    }

    /** The registration under this key. */
    public Optional<Platform> find(String key) {
        return known.now().find(key).or(() -> known.again().find(key));
    }

    /** The registration of this issuer and client id; both are compared as strings, to the letter. */
    public Optional<Platform> find(String issuer, String clientId) {
        return known.now().find(issuer, clientId).or(() -> known.again().find(issuer, clientId));
    }

    /** All registrations of an issuer. */
    public List<Platform> of(String issuer) {
        List<Platform> all = known.now().of(issuer);
        return all.isEmpty() ? known.again().of(issuer) : all;
    }
}
