package org.secondlook.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses that need no session: the protocol, the machines' ones, and files that are the same for everybody. */
final class PublicRoutes {

    private static final List<String> PREFIXES =
            List.of("/lti/", "/.well-known/", "/actuator/", "/campus/", "/webjars/", "/error");

    private static final Set<String> EXACT = Set.of("/", "/campus", "/favicon.ico");

    /** Such as {@code /ui/second-look.css}: a file in the folder of a module. Addresses of objects have more segments. */
    private static final Pattern FILE = Pattern.compile("/[a-z]+/[a-z0-9.-]+\\.(css|js|svg|png|woff2)");

    private PublicRoutes() {}

    /** Whether the address is open to everybody. An address in disguise, as with {@code ;x.js} at its end, never is. */
    static boolean contains(String path) {
        return !path.contains(";")
                && (EXACT.contains(path) || PREFIXES.stream().anyMatch(path::startsWith) || isFile(path));
    }

    /** Whether the address is that of a file of the product's own: no page or object has such an ending. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }
}
