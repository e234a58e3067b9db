package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.stereotype.Component;

/** The headers of every answer to a person: what a page may load, who may frame it, and that nobody keeps a copy. */
@Component
class PageHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors ";

    private final boolean secure;

    PageHeaders(SecondLookProperties properties) {
        this.secure = properties.isEncrypted();
    }

    /** The frame's origins are those that the launch named, joined by blanks; none means that nobody may frame it. */
    void write(HttpServletResponse response, String frameOrigins) {
        response.setHeader("Content-Security-Policy", POLICY + (frameOrigins.isEmpty() ? "'none'" : frameOrigins));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Referrer-Policy", "same-origin"); // without a referrer at all, forms come from the origin "null"
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
