package org.secondlook.lti.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes private keys so that a copy of the database does not give them away: AES-256 in Galois/counter mode (NIST SP
 * 800-38D). What was closed under one key's id opens under no other.
 */
final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final List<SecretKey> older;

    /**
     * Closes with one key.
     *
     * @param older what else opens
     */
    Seal(SecretKey key, List<SecretKey> older) {
        this.key = key;
        this.older = List.copyOf(older);
    }

    /** The nonce and what it has closed, in Base64. */
    String close(String kid, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, kid, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** What was closed; empty when it was closed with a key that is not here, or under another id. */
    Optional<String> open(String kid, String sealed) {
        return Stream.concat(Stream.of(key), older.stream())
                .flatMap(one -> open(one, kid, sealed).stream())
                .findFirst();
    }

    /** Whether it opens only with an older key. */
    boolean isOutdated(String kid, String sealed) {
        return open(key, kid, sealed).isEmpty();
    }

    private static Optional<String> open(SecretKey key, String kid, String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] closed = new byte[bytes.get(nonce).remaining()];
        bytes.get(closed);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, kid, nonce).doFinal(closed);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, String kid, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
