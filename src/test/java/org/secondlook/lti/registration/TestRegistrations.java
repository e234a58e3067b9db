package org.secondlook.lti.registration;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ProductFamily;

/** Registrations for tests, each of a platform that nobody else has. */
public final class TestRegistrations {

    private TestRegistrations() {}

    /** A Moodle that has registered itself. */
    public static Registration fresh(@Nullable Instant firstDeploymentUntil, String... deployments) {
        String key = "fresh-" + Uuids.next();
        URI site = URI.create("https://" + key + ".example");
        var platform = new Platform(
                key,
                "Fresh",
                site.toString(),
                "client-of-" + key,
                site.resolve("/mod/lti/auth.php"),
                site.resolve("/mod/lti/token.php"),
                site.resolve("/mod/lti/certs.php"),
                "https://" + key + ".example/audience",
                Set.of(deployments),
                Set.of(),
                Set.of(),
                ProductFamily.MOODLE,
                Standing.ACTIVE);
        return new Registration(
                platform,
                false,
                Set.of("a", "b"),
                Set.of("a"),
                firstDeploymentUntil,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
