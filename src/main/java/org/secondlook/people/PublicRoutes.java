package org.secondlook.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The addresses that need no session: the protocol, the machines' ones, and files that are the same for everybody. */
final class PublicRoutes {

    private static final List<String> PREFIXES =
            List.of("/lti/", "/.well-known/", "/actuator/", "/campus/", "/webjars/", "/error");

    private static final Set<String> EXACT = Set.of("/", "/campus", "/favicon.ico");

    private static final Set<String> FILES = Set.of("css", "js", "svg", "png", "woff2");

    private PublicRoutes() {}

    static boolean contains(String path) {
        return EXACT.contains(path) || PREFIXES.stream().anyMatch(path::startsWith) || isFile(path);
    }

    /** Whether the address is that of a file of the product's own: no page or object has such an ending. */
    static boolean isFile(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && FILES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
