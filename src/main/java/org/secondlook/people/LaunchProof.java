package org.secondlook.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.BrowserBinding.Keeper;

/**
 * Which launch a request says that it belongs to, and what proves it: the browser's cookie, or where there is none the secret
 * that the pages of the launch keep.
 *
 * <p>That secret stands in addresses, which people copy, and which somebody could lay under a page for others to find. So it
 * counts only on the way from one page of ours to the next inside a frame, as the browser tells (W3C fetch metadata, section
 * 2): never where a person, a link or a page of another site leads, never in a window of its own, and never beside a cookie.
 */
record LaunchProof(LaunchSelector selector, BrowserBinding browser) {

    static Optional<LaunchProof> of(HttpServletRequest request) {
        return LaunchSelector.read(selector(request)).flatMap(selector -> of(request, selector));
    }

    private static Optional<LaunchProof> of(HttpServletRequest request, LaunchSelector selector) {
        String cookie = cookie(request);
        String secret = selector.secret();
        if (secret == null) {
            return Optional.ofNullable(cookie).map(kept -> new LaunchProof(selector, new BrowserBinding(kept)));
        }
        return cookie == null && comesFromOurPage(request)
                ? Optional.of(new LaunchProof(selector, new BrowserBinding(secret, Keeper.PAGES)))
                : Optional.empty();
    }

    private static @Nullable String selector(HttpServletRequest request) {
        String header = request.getHeader(LaunchAttributes.SELECTOR_HEADER);
        return header == null ? request.getParameter(LaunchAttributes.SELECTOR_PARAMETER) : header;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(BrowserBinding.COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static boolean comesFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null) {
            return isForAPlayer(request);
        }
        return site.equals("same-origin") && !"document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Players outside the browser proper, as on iPads, tell nothing; they ask for ranges, which no link or form does. */
    private static boolean isForAPlayer(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader("Range") != null;
    }
}
