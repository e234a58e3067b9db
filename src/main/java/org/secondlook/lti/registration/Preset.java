package org.secondlook.lti.registration;

import java.util.Set;
import org.secondlook.lti.ProductFamily;

/** What platforms of a kind have in common, so that an operator need not type it. */
public enum Preset {
    MOODLE,
    CANVAS_CLOUD,
    CANVAS_BETA,
    CANVAS_TEST,
    CANVAS_SELF_HOSTED,
    OTHER;

    /** A Canvas of one's own calls itself so unless its {@code security.yml} says otherwise. */
    private static final String CANVAS_ISSUER = "https://canvas.instructure.com";

    /** Whether a platform of this kind is told by the address of its site. */
    public boolean needsSite() {
        return this == MOODLE || this == CANVAS_SELF_HOSTED;
    }

    /**
     * An entry to go on from.
     *
     * @param site the address of the platform's pages, such as {@code https://moodle.school.example}; without it there is
     *     little to fill in where one is needed
     */
    public PlatformEntry entry(String site) {
        String at = site.strip().replaceAll("/+$", "");
        if (needsSite() && at.isEmpty()) {
            return entry("", "", "", "", this == MOODLE ? "MOODLE" : "CANVAS");
        }
        return entryAt(at.contains("://") ? at : "https://" + at);
    }

    private PlatformEntry entryAt(String at) {
        return switch (this) {
            case MOODLE ->
                entry(at, at + "/mod/lti/auth.php", at + "/mod/lti/token.php", at + "/mod/lti/certs.php", "MOODLE");
            case CANVAS_CLOUD -> canvas("https://canvas.instructure.com", "https://sso.canvaslms.com");
            case CANVAS_BETA -> canvas("https://canvas.beta.instructure.com", "https://sso.beta.canvaslms.com");
            case CANVAS_TEST -> canvas("https://canvas.test.instructure.com", "https://sso.test.canvaslms.com");
            case CANVAS_SELF_HOSTED -> canvas(CANVAS_ISSUER, at);
            case OTHER -> entry("", "", "", "", "OTHER");
        };
    }

    private static PlatformEntry canvas(String issuer, String host) {
        return entry(
                issuer,
                host + "/api/lti/authorize_redirect",
                host + "/login/oauth2/token",
                host + "/api/lti/security/jwks",
                "CANVAS");
    }

    private static PlatformEntry entry(String issuer, String authorization, String token, String keys, String family) {
        return new PlatformEntry(
                "", issuer, "", authorization, token, keys, "", ProductFamily.valueOf(family), Set.of(), Set.of());
    }
}
