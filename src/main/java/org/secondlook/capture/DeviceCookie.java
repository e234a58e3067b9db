package org.secondlook.capture;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.secondlook.foundation.Secrets;

/**
 * The secret by which a device that was handed an upload is known again. Only that device's own pages send it (Lax), and
 * it is good for nothing but hand-overs that it has opened.
 */
record DeviceCookie(String secret) {

    private static final String NAME = "__Host-hand-over";
    private static final int LENGTH = 32;
    private static final String ATTRIBUTES = "; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Lax";

    /** What the browser has sent, if it looks like one of ours. */
    static Optional<DeviceCookie> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == LENGTH && Secrets.isOne(value))
                        .findFirst()
                        .map(DeviceCookie::new);
    }

    static DeviceCookie fresh() {
        return new DeviceCookie(Secrets.next());
    }

    /** The value of the header Set-Cookie. */
    String header() {
        return NAME + '=' + secret + ATTRIBUTES;
    }

    String hash() {
        return Secrets.hash(secret);
    }

    /** Whether it was this browser that opened a hand-over. */
    boolean opened(HandOver handOver) {
        String browser = handOver.browserHash();
        return browser != null
                && MessageDigest.isEqual(
                        browser.getBytes(StandardCharsets.UTF_8), hash().getBytes(StandardCharsets.UTF_8));
    }
}
