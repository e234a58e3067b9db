package org.secondlook.people;

import java.util.List;
import java.util.regex.Pattern;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.stereotype.Component;

/** The addresses that need no session: what the modules open, and files that are the same for everybody. */
@Component
class PublicRoutes {

    /** Such as {@code /ui/second-look.css}: a file in the folder of a module. Addresses of objects have more segments. */
    private static final Pattern FILE = Pattern.compile("/[a-z]+/[a-z0-9.-]+\\.(css|js|svg|png|woff2)");

    private final List<OpenRoutes> open;

    PublicRoutes(List<OpenRoutes> open) {
        this.open = open;
    }

    /** Whether the address is open to everybody. An address in disguise, as with {@code ;x.js} at its end, never is. */
    boolean contains(String path) {
        return !path.contains(";") && (open.stream().anyMatch(routes -> routes.contain(path)) || isFile(path));
    }

    /** Whether the address is that of a file of the product's own: no page or object has such an ending. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }
}
