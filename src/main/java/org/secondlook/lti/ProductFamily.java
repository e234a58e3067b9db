package org.secondlook.lti;

import java.net.URI;

/** The products whose manners this tool knows. What a platform calls itself arrives with launches; its addresses never change. */
public enum ProductFamily {
    MOODLE,
    CANVAS,
    OTHER;

    /** Tells a product by where it signs people in. */
    static ProductFamily of(URI authorizationEndpoint) {
        String path = authorizationEndpoint.getPath() == null ? "" : authorizationEndpoint.getPath();
        if (path.endsWith("/mod/lti/auth.php")) {
            return MOODLE;
        }
        return path.endsWith("/api/lti/authorize_redirect") || path.endsWith("/api/lti/authorize") ? CANVAS : OTHER;
    }
}
