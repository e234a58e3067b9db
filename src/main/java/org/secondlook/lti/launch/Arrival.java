package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.secondlook.lti.Platform;

/**
 * How a request came about, as the browser tells and no page can change: whose page sent it (RFC 6454, section 7) and what
 * becomes of the answer (W3C fetch metadata, section 2). Empty where a browser does not tell.
 */
record Arrival(String origin, String site, String destination) {

    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    static Arrival of(HttpServletRequest request) {
        return new Arrival(
                header(request, "Origin"), header(request, "Sec-Fetch-Site"), header(request, "Sec-Fetch-Dest"));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    /** Whether the answer is shown inside another page, as far as is known for sure. */
    boolean isFramed() {
        return FRAMES.contains(destination);
    }

    /** Whether the answer has a window to itself, as far as is known for sure. */
    boolean hasItsOwnWindow() {
        return destination.equals("document");
    }

    /** Whether a page of the platform sent it. */
    boolean isFrom(Platform platform) {
        return platform.frameOrigins().contains(origin);
    }

    /** Whether a page of this tool sent it. */
    boolean isFrom(String ownOrigin) {
        return origin.equals(ownOrigin) && (site.isEmpty() || site.equals("same-origin"));
    }
}
