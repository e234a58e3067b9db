package org.secondlook.lti.launch;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.secondlook.foundation.Secrets;
import org.secondlook.lti.BrowserBinding;

/**
 * Reads and makes the cookie that binds a browser. It keeps for as long as the browser runs; a browser that has one keeps
 * it, so that logins in two tabs do not undo each other.
 */
final class BrowserCookie {

    private static final int LENGTH = 32;
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    private BrowserCookie() {}

    /** The binding that the browser has sent, if it looks like one of ours. */
    static Optional<BrowserBinding> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(BrowserBinding.COOKIE) && isWellFormed(cookie.getValue())) {
                    return Optional.of(new BrowserBinding(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    static BrowserBinding fresh() {
        return new BrowserBinding(Secrets.next());
    }

    /** The value of the header Set-Cookie. */
    static String header(BrowserBinding browser) {
        return BrowserBinding.COOKIE + '=' + browser.secret() + ATTRIBUTES;
    }

    private static boolean isWellFormed(String secret) {
        return secret.length() == LENGTH && Secrets.isOne(secret);
    }
}
