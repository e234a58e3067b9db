package org.secondlook.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sees to the browser of the tests: the one that {@code CHROMIUM_PATH} names, else the one on the path, else Debian's
 * package, installed once. A machine on which none of this works fails the tests; none is skipped.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path executable() {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null) {
            return Path.of(named);
        }
        return onPath().or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium here: install the package chromium, or name one in CHROMIUM_PATH"));
    }

    /** Root runs Chromium without its own sandbox, because it refuses to start otherwise. */
    static boolean isRoot() {
        return DebianPackage.isRoot();
    }

    private static Optional<Path> onPath() {
        return NAMES.stream().flatMap(name -> Programs.find(name).stream()).findFirst();
    }

    private static Optional<Path> installed() {
        new DebianPackage("chromium").installUnless(() -> onPath().isPresent());
        return onPath();
    }
}
