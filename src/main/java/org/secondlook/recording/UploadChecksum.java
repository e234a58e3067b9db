package org.secondlook.recording;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The checksum that a client sends with the bytes of one PATCH (tus 1.0, checksum): {@code sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=}. */
final class UploadChecksum {

    private static final Map<String, String> ALGORITHMS =
            new TreeMap<>(Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5"));

    private final MessageDigest digest;
    private final byte[] expected;

    private UploadChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** What servers say of themselves in {@code Tus-Checksum-Algorithm}. */
    static String algorithms() {
        return String.join(",", ALGORITHMS.keySet());
    }

    static UploadChecksum parse(String header) {
        String[] words = header.strip().split(" ", 2);
        String algorithm = ALGORITHMS.get(words[0]);
        if (words.length != 2 || algorithm == null) {
            throw new UploadRefused(UploadRefusal.CHECKSUM);
        }
        try {
            return new UploadChecksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(words[1]));
        } catch (IllegalArgumentException notBase64) {
            throw new UploadRefused(UploadRefusal.CHECKSUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    void update(java.nio.ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** Whether the bytes so far are those that were meant. */
    boolean matches() {
        return Arrays.equals(expected, digest.digest());
    }
}
