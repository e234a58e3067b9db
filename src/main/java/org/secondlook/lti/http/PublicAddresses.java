package org.secondlook.lti.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of hosts of the public internet, and of no others. The connection is made to the very addresses that
 * were looked at, so a name that stands for something else a moment later gains nothing (OWASP, server-side request
 * forgery prevention).
 */
final class PublicAddresses implements DnsResolver {

    private final DnsResolver names;

    PublicAddresses() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!Stream.of(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new ForbiddenAddressException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isGlobal4(bytes) : isGlobal6(bytes));
    }

    /** Without the blocks that are nobody's (RFC 6890): this network, carriers' inner ones, tests, and those reserved. */
    private static boolean isGlobal4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmarks = first == 198 && (second & 0xFE) == 18;
        return first != 0 && first < 224 && !shared && !protocols && !benchmarks;
    }

    /** Only what is routed (2000::/3), and of that nothing in which an IPv4 address hides (6to4, Teredo). */
    private static boolean isGlobal6(byte[] bytes) {
        boolean routed = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return routed && !sixToFour && !teredo;
    }
}
