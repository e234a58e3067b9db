package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells whether bytes are the same.
 *
 * @param bytes how many
 * @param sha256 of all of them, in hexadecimal
 */
record Checksum(long bytes, String sha256) {

    private static final int BUFFER = 128 << 10;

    /** That of all bytes of a stream, which is closed then. */
    static Checksum of(InputStream stream) throws IOException {
        MessageDigest digest = fresh();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
            }
        }
        return new Checksum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
