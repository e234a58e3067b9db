package org.secondlook.lti.registration;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The Canvas that Instructure runs: all its schools share one issuer and one place to sign in, each has a host of its own. */
final class CanvasCloud {

    private static final Set<String> ISSUERS = Set.of(
            "https://canvas.instructure.com",
            "https://canvas.beta.instructure.com",
            "https://canvas.test.instructure.com");

    private static final List<String> DOMAINS = List.of(".instructure.com", ".canvaslms.com");

    private CanvasCloud() {}

    /** Whether the issuer is that of this cloud, for whom its hosts may speak. */
    static boolean isIssuer(String issuer) {
        return ISSUERS.contains(issuer);
    }

    static boolean isHost(String host) {
        return DOMAINS.stream().anyMatch(host.toLowerCase(Locale.ROOT)::endsWith);
    }
}
