package org.secondlook.lti;

import org.secondlook.foundation.Secrets;

/**
 * The secret that binds logins and sessions to a browser. Mostly the browser keeps it, in our one cookie: that cookie alone
 * opens nothing, for a page also says which launch it belongs to, so that two tabs never mix. Where the browser keeps no
 * cookie, the pages of one launch keep a secret of their own.
 *
 * @param keeper who brings it back; a secret of the one is never taken from the other
 */
public record BrowserBinding(String secret, Keeper keeper) {

    /** The cookie: Secure, HttpOnly, SameSite=None and Partitioned, for a tool inside a frame of another site. */
    public static final String COOKIE = "__Host-browser";

    /** Who keeps the secret. */
    public enum Keeper {
        /** The browser, in our cookie. */
        COOKIE,
        /** The pages of one launch, in their addresses. */
        PAGES
    }

    /** What the browser's cookie holds. */
    public BrowserBinding(String secret) {
        this(secret, Keeper.COOKIE);
    }

    /** A new secret, for the pages of one launch. */
    public static BrowserBinding ofPages() {
        return new BrowserBinding(Secrets.next(), Keeper.PAGES);
    }

    /** What the database keeps of the secret: SHA-256, base64url, 43 characters. */
    public String hash() {
        return Secrets.hash(keeper == Keeper.COOKIE ? secret : "pages\n" + secret);
    }
}
