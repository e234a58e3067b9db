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
            if (!school.clientId().equals(claims.getIssuer())
                    || !school.clientId().equals(claims.getSubject())) {
                return new Objection("invalid_client", "unknown client");
            }
            return signatureOrContent(school, token, claims);
        } catch (ParseException e) {
            return new Objection("invalid_request", "not a JWT");
        }
    }

    private @Nullable Objection signatureOrContent(School school, SignedJWT token, JWTClaimsSet claims) {
        if (!toolKeys.knows(token)) {
            return new Objection("invalid_client", UNKNOWN_KEY);
        }
        if (!toolKeys.haveSigned(token)) {
            return new Objection("invalid_client", "JWS signature invalid.");
        }
        if (!claims.getAudience().contains(school.tokenEndpoint().toString())) {
            return new Objection("invalid_client", "the aud is invalid");
        }
        if (!isCurrent(claims, school.weather().now())) {
            return new Objection("invalid_client", "the JWT has expired or is not yet valid");
        }
        String id = claims.getJWTID();
        return id == null || !used.add(id) ? new Objection("invalid_client", "the jti is missing or was used") : null;
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
