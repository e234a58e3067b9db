package org.secondlook.lti.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;

/**
 * Decides to which addresses a token may travel. A column's address came in a signed launch, and may be on another host
 * than the token endpoint (a Canvas school's own host beside its shared sign-in host), so a platform may name any host of
 * the public internet over https. Hosts of a private network and this machine itself it may name only where the
 * operator has named them too, in the platform's registration: else a platform could make this tool knock on doors that
 * only this tool can reach. Plain http is for platforms on this machine.
 */
public final class Reach {

    private Reach() {}

    /** The network in which an address may be; empty when no call goes there at all. */
    public static Optional<Network> of(Platform platform, URI address) {
        return of(platform.innerHosts(), address);
    }

    /**
     * Like {@link #of(Platform, URI)}, for a platform that is not known yet.
     *
     * @param innerHosts the hosts that the operator has named, in lower case
     */
    public static Optional<Network> of(Set<String> innerHosts, URI address) {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null || scheme == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.empty();
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" ->
                Optional.of(innerHosts.contains(host.toLowerCase(Locale.ROOT)) ? Network.ANY : Network.PUBLIC);
            case "http" -> isOfThisMachine(innerHosts, host) ? Optional.of(Network.ANY) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOfThisMachine(Set<String> innerHosts, String host) {
        return Origins.isLoopback(host) && innerHosts.stream().anyMatch(Origins::isLoopback);
    }
}
