package org.secondlook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library for browsers that the build brings by npm. Where the build found no npm, it is brought now, for tests install
 * npm; where it had one and the library is missing all the same, the tests that need it fail with npm's own words.
 */
public final class PartBundle {

    private static final String NAME = "mediabunny";
    private static final String FILE = "mediabunny.min.mjs";
    private static final Path WANTED = Path.of("src", "main", "npm", "package.json");
    private static final Path LOG = Path.of("target", "npm", "npm.log");

    private PartBundle() {}

    /** Sees to it that it is there. */
    public static synchronized void require() {
        try {
            String version = version();
            Path bundle = Path.of("target", "classes", "META-INF", "resources", "webjars", NAME, version, FILE);
            if (!Files.isReadable(bundle)) {
                requireThatNpmWasMissing(bundle);
                Files.createDirectories(bundle.getParent());
                Files.copy(new NpmPackage(NAME, version).file("dist/bundles/" + FILE), bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() throws IOException {
        Matcher pinned = Pattern.compile("\"" + NAME + "\": \"([0-9.]+)\"").matcher(Files.readString(WANTED));
        if (!pinned.find()) {
            throw new IllegalStateException(WANTED + " names no version of " + NAME);
        }
        return pinned.group(1);
    }

    private static void requireThatNpmWasMissing(Path bundle) throws IOException {
        String told = Files.isReadable(LOG) ? Files.readString(LOG) : "(no log: was the build asked?)";
        if (!told.contains("not found") && !told.contains("not recognized")) {
            throw new IllegalStateException("the build did not bring %s; npm said:%n%s".formatted(bundle, told));
        }
    }
}
