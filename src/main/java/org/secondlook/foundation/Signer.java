package org.secondlook.foundation;

/**
 * Signs short texts that go out to browsers and come back, so that nothing about them need be stored: HMAC-SHA-256 with
 * a secret that all nodes share through the database and that is made at the first start.
 */
public interface Signer {

    /**
     * The signature of a text, base64url without padding, 43 characters.
     *
     * @param purpose what the signature is good for; a signature for one purpose never fits another
     */
    String sign(String purpose, String text);

    /** Whether the signature is that of the text for this purpose; takes the same time for every wrong signature. */
    boolean verify(String purpose, String text, String signature);
}
