package org.secondlook.media;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is sent for, and all that it may see of the disk besides itself and the system's libraries.
 *
 * @param arguments one word each
 * @param reads the file that it may read; null when it needs none
 * @param writes the directory that it may write to; null when it makes nothing
 * @param bytes that a file which it writes may have
 */
record Errand(
        List<String> arguments,
        @Nullable Path reads,
        @Nullable Path writes,
        long bytes) {

    /** A question that needs no file. */
    static Errand question(List<String> arguments) {
        return new Errand(arguments, null, null, 0);
    }

    /** A look at a file. */
    static Errand look(List<String> arguments, Path file) {
        return new Errand(arguments, file, null, 0);
    }
}
