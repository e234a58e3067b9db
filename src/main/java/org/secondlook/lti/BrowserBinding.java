package org.secondlook.lti;

import org.secondlook.foundation.Secrets;

/**
 * The secret in this browser's one cookie, to which logins and sessions are bound. The cookie alone opens nothing: a
 * page also says which launch it belongs to, so that two tabs never mix.
 */
public record BrowserBinding(String secret) {

    /** The cookie: Secure, HttpOnly, SameSite=None and Partitioned, for a tool inside a frame of another site. */
    public static final String COOKIE = "__Host-browser";

    /** What the database keeps of the secret: SHA-256, base64url, 43 characters. */
    public String hash() {
        return Secrets.hash(secret);
    }
}
