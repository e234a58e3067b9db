package org.secondlook.foundation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The headers of every answer to a browser: what a page may load, who may frame it, and whether anybody keeps a copy. */
@Component
public class PageHeaders {

    private static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String OWN_FORMS = "form-action 'self'";

    private final String policy;
    private final boolean encrypted;

    PageHeaders(SecondLookProperties properties, StoreOrigins stores) {
        this.policy = policy(join(stores.watching()), join(stores.uploading()));
        this.encrypted = properties.isEncrypted();
    }

    private static String policy(String watching, String uploading) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + watching
                + "; media-src 'self' blob:" + watching + "; font-src 'self'; connect-src 'self'" + uploading + "; "
                + OWN_FORMS + "; base-uri 'none'; frame-ancestors ";
    }

    private static String join(String origins) {
        return origins.isEmpty() ? "" : " " + origins;
    }

    /** For what is the same for everybody: nobody may frame it, and its own rules say who keeps a copy. */
    public void writePublic(HttpServletResponse response) {
        protect(response, "'none'");
    }

    /**
     * For a page that is somebody's own; nobody keeps a copy.
     *
     * @param frameOrigins those that may frame the page, joined by blanks; empty when nobody may
     */
    public void write(HttpServletResponse response, String frameOrigins) {
        protect(response, frameOrigins.isEmpty() ? "'none'" : frameOrigins);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Lets the one form of a page go to another origin, and nowhere else; the page has its headers already. */
    public void sendFormsTo(String origin, HttpServletResponse response) {
        String policy = Objects.requireNonNull(response.getHeader(POLICY_HEADER));
        response.setHeader(POLICY_HEADER, policy.replace(OWN_FORMS, "form-action " + origin));
    }

    private void protect(HttpServletResponse response, String framing) {
        response.setHeader(POLICY_HEADER, policy + framing);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Referrer-Policy", "same-origin"); // without a referrer at all, forms come from the origin "null"
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
