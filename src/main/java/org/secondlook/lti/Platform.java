package org.secondlook.lti;

import java.net.URI;
import java.util.Set;

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
 */
public record Platform(
        String key,
        String name,
        String issuer,
        String clientId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        Set<String> deploymentIds) {

    public Platform {
        deploymentIds = Set.copyOf(deploymentIds);
    }
}
