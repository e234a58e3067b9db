package org.secondlook.lti;

import java.net.URI;
import java.util.Locale;

/** The products whose manners this tool knows. */
public enum ProductFamily {
    MOODLE,
    CANVAS,
    OTHER;

    /** The product that calls itself so ({@code product_family_code}; LTI 1.3 core, section 5.4.2). */
    public static ProductFamily named(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "moodle" -> MOODLE;
            case "canvas" -> CANVAS;
            default -> OTHER;
        };
    }

    /** Tells a product by where it signs people in. */
    public static ProductFamily of(URI authorizationEndpoint) {
        String path = authorizationEndpoint.getPath() == null ? "" : authorizationEndpoint.getPath();
        if (path.endsWith("/mod/lti/auth.php")) {
            return MOODLE;
        }
        return path.endsWith("/api/lti/authorize_redirect") || path.endsWith("/api/lti/authorize") ? CANVAS : OTHER;
    }
}
