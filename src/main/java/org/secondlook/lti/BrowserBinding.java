package org.secondlook.lti;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The secret in this browser's one cookie, to which logins and sessions are bound. The cookie alone opens nothing: a
 * page also says which launch it belongs to, so that two tabs never mix.
 */
public record BrowserBinding(String secret) {

    /** The cookie: Secure, HttpOnly, SameSite=None and Partitioned, for a tool inside a frame of another site. */
    public static final String COOKIE = "__Host-browser";

    /** What the database keeps of the secret: SHA-256, base64url, 43 characters. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
