package org.secondlook.lti.registration;

import java.util.Set;
import java.util.TreeSet;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
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

    /** A platform as somebody would type it in: without what follows from the rest. */
    public static PlatformEntry of(Platform platform) {
        String token = platform.tokenEndpoint().toString();
        Set<String> origins = new TreeSet<>(platform.frameOrigins());
        Origins.of(platform.authorizationEndpoint()).ifPresent(origins::remove);
        Origins.of(platform.issuer()).ifPresent(origins::remove);
        return new PlatformEntry(
                platform.name(),
                platform.issuer(),
                platform.clientId(),
                platform.authorizationEndpoint().toString(),
                token,
                platform.jwksUri().toString(),
                platform.tokenAudience().equals(token) ? "" : platform.tokenAudience(),
                platform.family(),
                Set.of(),
                origins);
    }

    /** The same entry about a platform that is known: whose it is, and who may enter, is not typed in again. */
    PlatformEntry about(Platform platform) {
        return new PlatformEntry(
                name,
                platform.issuer(),
                platform.clientId(),
                authorizationEndpoint,
                tokenEndpoint,
                jwksUri,
                tokenAudience,
                family,
                Set.of(),
                frameOrigins);
    }
}
