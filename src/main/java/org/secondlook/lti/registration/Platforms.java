package org.secondlook.lti.registration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    private static final int LONGEST_KEY = 50;

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

    /** A key for a new registration: these words in the letters of keys, with a number where another has it. */
    String freeKey(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_KEY)).replaceAll("^-|-$", "");
        String key = cut.isEmpty() ? "platform" : cut;
        int number = 1;
        String free = key;
        while (find(free).isPresent()) {
            number++;
            free = key + '-' + number;
        }
        return free;
    }
}
