package org.secondlook.library;

import org.jspecify.annotations.Nullable;

/**
 * A file of a bundle.
 *
 * @param content null for what is no text
 */
record BundleFile(String path, @Nullable String content) {

    static final int LONGEST_PATH = 200;

    /** For a strategy's: the folder and the name, without the ending. */
    boolean isStrategy() {
        return path.endsWith(".md");
    }

    boolean isArea() {
        return path.endsWith("/area.yaml");
    }

    /** The folder in which it lies; what has no place in a library lies in none. */
    String folder() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Its name without the ending. */
    String name() {
        return path.substring(path.indexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }
}
