package org.secondlook.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file that somebody takes along.
 *
 * @param name as people write it, such as {@code 2026-03-04 Fractions.mp4}; what no file may be called is taken out of it
 * @param packed whether it is as small as it gets, as videos are
 * @param bytes opened when the file's turn has come
 */
public record TakenFile(String name, boolean packed, Bytes bytes) {

    /** A file of text. */
    public static TakenFile of(String name, String text) {
        return new TakenFile(name, false, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Bytes {

        InputStream open() throws IOException;
    }
}
