package org.secondlook.lti.registration;

import java.util.Set;
import org.secondlook.lti.ProductFamily;

/**
 * A platform as an operator types it in; nothing of it has been looked at.
 *
 * @param tokenAudience whom the token endpoint wants named; empty for its own address
 * @param deploymentIds those that may enter; when there is none, the first that asks within two weeks may
 * @param frameOrigins of pages that may frame the tool, besides those that sign people in
 */
public record PlatformEntry(
        String name,
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        String jwksUri,
        String tokenAudience,
        ProductFamily family,
        Set<String> deploymentIds,
        Set<String> frameOrigins) {

    public PlatformEntry {
        deploymentIds = Set.copyOf(deploymentIds);
        frameOrigins = Set.copyOf(frameOrigins);
    }
}
