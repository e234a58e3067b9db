package org.secondlook.lti;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reduces addresses to their web origins (RFC 6454, section 6.2), the only form in which they reach a header. */
public final class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_HOST = 253;

    private Origins() {}

    /**
     * The origin of an http or https address, such as {@code https://school.example} or {@code http://localhost:8100}; empty
     * for everything else, and for addresses that carry a user name.
     */
    public static Optional<String> of(@Nullable String address) {
        try {
            return address == null ? Optional.empty() : of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Like {@link #of(String)}. */
    public static Optional<String> of(URI address) {
        String host = address.getHost();
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || host == null || address.getRawUserInfo() != null || !isPlain(host)) {
            return Optional.empty();
        }
        return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + portOf(address, scheme));
    }

    /** Like {@link #of(String)}, for addresses that are safe; empty for others. */
    public static Optional<String> ofSafe(@Nullable String address) {
        return of(address).filter(origin -> isSafe(URI.create(origin)));
    }

    /** Whether what an address says reaches us as it was said: over https, or from this machine. */
    public static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || isLoopback(address.getHost());
    }

    /** Whether the host is this machine. */
    public static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.contains(host);
    }

    private static String portOf(URI address, String scheme) {
        int usual = scheme.equals("https") ? 443 : 80;
        return address.getPort() == -1 || address.getPort() == usual ? "" : ":" + address.getPort();
    }

    private static boolean isPlain(String host) {
        return host.length() <= LONGEST_HOST
                && host.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || ".-:[]".indexOf(c) >= 0);
    }
}
