package org.secondlook.lti.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;

/**
 * Decides to which addresses a token may travel. A column's address came in a signed launch, and may be on another host
 * than the token endpoint (a Canvas school's own host beside its shared sign-in host), so a platform may name any host of
 * the public internet over https. Hosts of a private network and this machine itself it may name only where the
 * operator has named them too, in the platform's registration: else a platform could make this tool knock on doors that
 * only this tool can reach. Plain http is for platforms on this machine.
 */
final class Reach {

    private Reach() {}

    static boolean permits(Platform platform, URI address) throws IOException {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null || scheme == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return false;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> isRegistered(platform, host) || isPublic(host);
            case "http" ->
                Origins.isLoopback(host)
                        && Origins.isLoopback(platform.tokenEndpoint().getHost());
            default -> false;
        };
    }

    private static boolean isRegistered(Platform platform, String host) {
        var endpoints = Stream.of(platform.tokenEndpoint(), platform.jwksUri());
        var origins = platform.frameOrigins().stream().map(URI::create);
        return Stream.concat(endpoints, origins).anyMatch(known -> host.equalsIgnoreCase(known.getHost()));
    }

    private static boolean isPublic(String host) throws IOException {
        return Stream.of(InetAddress.getAllByName(host)).noneMatch(Reach::isInternal);
    }

    private static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address.getAddress())
                || isShared(address.getAddress());
    }

    /** IPv6 addresses that are routed only within a site (RFC 4193): fc00::/7. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xFE) == 0xFC;
    }

    /** IPv4 addresses of a carrier's inner network (RFC 6598): 100.64.0.0/10. */
    private static boolean isShared(byte[] address) {
        return address.length == 4 && address[0] == 100 && (address[1] & 0xC0) == 64;
    }
}
