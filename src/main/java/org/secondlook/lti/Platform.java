package org.secondlook.lti;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
 * @param deploymentIds the deployments that may launch
 * @param frameOrigins the origins of pages that may frame the tool; those of the authorization endpoint and of an issuer
 *     that is a web address belong to them without being named
 * @param suspended whether nobody may enter for now
 */
public record Platform(
        String key,
        String name,
        String issuer,
        String clientId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        Set<String> deploymentIds,
        Set<String> frameOrigins,
        boolean suspended) {

    public Platform {
        deploymentIds = Set.copyOf(deploymentIds);
        frameOrigins = Set.copyOf(withOwn(frameOrigins, authorizationEndpoint, issuer));
    }

    /** A platform that may enter, whose pages are all on the origins of its authorization endpoint and issuer. */
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
                deploymentIds,
                Set.of(),
                false);
    }

    private static Set<String> withOwn(Set<String> named, URI authorizationEndpoint, String issuer) {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(named.stream().map(Origins::of), Stream.of(Origins.of(authorizationEndpoint), Origins.of(issuer)))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }
}
