package org.secondlook.lti;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One registration of this tool with a learning platform (LTI 1.3 core, section 3.1.3).
 *
 * @param key names the registration in {@code /lti/login/{key}}; lower-case letters, digits and dashes
 * @param name what people call the platform
 * @param issuer compared as a string, never normalised
 * @param clientId what the platform calls this tool
 * @param authorizationEndpoint where the browser is sent to be identified (OpenID Connect core, section 3.2)
 * @param tokenEndpoint where access tokens for services are asked for (RFC 6749, section 4.4)
 * @param jwksUri where the platform publishes its keys (RFC 7517)
 * @param tokenAudience whom a token endpoint wants named in the proof of who asks; mostly its own address
 * @param deploymentIds the deployments that may launch
 * @param frameOrigins the origins of pages that may frame the tool; those of the authorization endpoint and of an issuer
 *     that is a web address belong to them without being named
 * @param innerHosts the hosts that the operator has named, which alone may lie in a private network
 * @param family the product, whose manners this tool knows or not
 * @param standing what the platform may do for now
 */
public record Platform(
        String key,
        String name,
        String issuer,
        String clientId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        String tokenAudience,
        Set<String> deploymentIds,
        Set<String> frameOrigins,
        Set<String> innerHosts,
        ProductFamily family,
        Standing standing) {

    public Platform {
        deploymentIds = Set.copyOf(deploymentIds);
        innerHosts = Set.copyOf(innerHosts);
        frameOrigins = Set.copyOf(withOwn(frameOrigins, authorizationEndpoint, issuer));
    }

    /** A platform that the operator has registered, which may enter and shows its pages on its own origins. */
    public Platform(
            String key,
            String name,
            String issuer,
            String clientId,
            URI authorizationEndpoint,
            URI tokenEndpoint,
            URI jwksUri,
            Set<String> deploymentIds) {
        this(
                key,
                name,
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                jwksUri,
                tokenEndpoint.toString(),
                deploymentIds,
                Set.of(),
                hosts(tokenEndpoint, jwksUri),
                ProductFamily.of(authorizationEndpoint),
                Standing.ACTIVE);
    }

    /** Whether nobody may enter for now. */
    public boolean suspended() {
        return standing == Standing.SUSPENDED || standing == Standing.PENDING;
    }

    /** The same platform with other deployments that may launch, and another standing. */
    public Platform with(Set<String> deployments, Standing now) {
        return with(deployments, innerHosts, now);
    }

    /** The same platform, of which these hosts may lie in a private network. */
    public Platform within(Set<String> hosts) {
        return with(deploymentIds, hosts, standing);
    }

    private Platform with(Set<String> deployments, Set<String> hosts, Standing now) {
        return new Platform(
                key,
                name,
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                jwksUri,
                tokenAudience,
                deployments,
                frameOrigins,
                hosts,
                family,
                now);
    }

    /** The hosts of some addresses, in lower case; may be changed. */
    public static Set<String> hosts(URI... addresses) {
        return Stream.of(addresses)
                .map(URI::getHost)
                .filter(Objects::nonNull)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a platform may do. */
    public enum Standing {
        /** It was registered, and an operator has yet to look at it. Nobody may enter. */
        PENDING,
        /** People may enter. */
        ACTIVE,
        /** People may enter, and nothing about the registration changes: no update, no new deployment. */
        FROZEN,
        /** Nobody may enter, and nothing is sent. */
        SUSPENDED
    }

    private static Set<String> withOwn(Set<String> named, URI authorizationEndpoint, String issuer) {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(named.stream().map(Origins::of), Stream.of(Origins.of(authorizationEndpoint), Origins.of(issuer)))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }
}
