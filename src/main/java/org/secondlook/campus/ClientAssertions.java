package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Verifies the signed statement with which the tool says who it is (RFC 7523, section 3; LTI security 1.0, 4.1.1). */
@Component
@Profile("demo")
final class ClientAssertions {

    static final String UNKNOWN_KEY = "unknown key";

    private static final Duration LEEWAY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final PublishedToolKeys toolKeys;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    ClientAssertions(PublishedToolKeys toolKeys) {
        this.toolKeys = toolKeys;
    }

    /** Why the assertion does not convince, or null when it does. */
    @Nullable
    Objection objection(School school, String assertion) {
        try {
            SignedJWT token = SignedJWT.parse(assertion);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            RegisteredTool tool = school.installation().active().orElse(null);
            if (tool == null
                    || !tool.clientId().equals(claims.getIssuer())
                    || !tool.clientId().equals(claims.getSubject())) {
                return new Objection("invalid_client", "unknown client");
            }
            return isFromTool(tool, token) ? content(school, claims) : signature(tool, token);
        } catch (ParseException e) {
            return new Objection("invalid_request", "not a JWT");
        }
    }

    private boolean isFromTool(RegisteredTool tool, SignedJWT token) {
        return toolKeys.know(tool, token) && toolKeys.haveSigned(tool, token);
    }

    private Objection signature(RegisteredTool tool, SignedJWT token) {
        return new Objection("invalid_client", toolKeys.know(tool, token) ? "JWS signature invalid." : UNKNOWN_KEY);
    }

    private @Nullable Objection content(School school, JWTClaimsSet claims) {
        if (!isForHere(school, claims)) {
            return new Objection("invalid_client", "the aud is invalid");
        }
        if (!isCurrent(claims, school.weather().now())) {
            return new Objection("invalid_client", "the JWT has expired or is not yet valid");
        }
        String id = claims.getJWTID();
        return id == null || !used.add(id) ? new Objection("invalid_client", "the jti is missing or was used") : null;
    }

    /** The token endpoint is meant, or the authorisation server that the platform has named. */
    private static boolean isForHere(School school, JWTClaimsSet claims) {
        return claims.getAudience().contains(school.tokenEndpoint().toString())
                || claims.getAudience().contains(school.at("").getAuthority());
    }

    /** Whether a token of the tool holds at this time, give or take a minute. */
    static boolean isCurrent(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        return expires != null
                && issued != null
                && expires.toInstant().isAfter(now.minus(LEEWAY))
                && expires.toInstant().isBefore(now.plus(LONGEST).plus(LEEWAY))
                && issued.toInstant().isBefore(now.plus(LEEWAY));
    }

    /** An error of RFC 6749, section 5.2, with what is behind it. */
    record Objection(String error, String description) {}
}
