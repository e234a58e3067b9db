package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Verifies what the tool sends back after somebody has chosen (LTI deep linking 2.0, section 3). */
@Component
@Profile("demo")
final class DeepLinkingResponses {

    private final PublishedToolKeys toolKeys;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    DeepLinkingResponses(PublishedToolKeys toolKeys) {
        this.toolKeys = toolKeys;
    }

    /** What was chosen; empty when the response is not to be trusted. */
    Optional<List<ContentItem>> read(School school, String response) {
        try {
            SignedJWT token = SignedJWT.parse(response);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return toolKeys.haveSigned(school.tool(), token) && isMeant(school, claims)
                    ? Optional.of(items(claims))
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private boolean isMeant(School school, JWTClaimsSet claims) throws ParseException {
        String nonce = claims.getStringClaim("nonce");
        return school.clientId().equals(claims.getIssuer())
                && claims.getAudience().contains(school.issuer())
                && ClientAssertions.isCurrent(claims, school.weather().now())
                && Messages.DEEP_LINKING_RESPONSE.equals(claims.getStringClaim(Claims.MESSAGE_TYPE))
                && "1.3.0".equals(claims.getStringClaim(Claims.VERSION))
                && school.deploymentId().equals(claims.getStringClaim(Claims.DEPLOYMENT_ID))
                && school.launchManners().recognises(school, claims)
                && nonce != null
                && used.add(school.key() + " " + nonce);
    }

    private static List<ContentItem> items(JWTClaimsSet claims) throws ParseException {
        List<Object> items = claims.getListClaim(Claims.CONTENT_ITEMS);
        return (items == null ? List.of() : items)
                .stream()
                        .filter(Map.class::isInstance)
                        .map(item -> ContentItem.read((Map<?, ?>) item))
                        .toList();
    }
}
