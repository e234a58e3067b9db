package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens that open a school's registration for an hour (LTI dynamic registration 1.0, section 3.2). */
final class RegistrationTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String SCHEME = "Bearer ";

    private RegistrationTokens() {}

    static String issue(School school, Map<String, String> claims) {
        Instant now = school.weather().now();
        var all = new LinkedHashMap<String, Object>(claims);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(LIFETIME).getEpochSecond());
        return school.keys().sign(all);
    }

    static boolean isThere(Call call) {
        return call.authorization() != null && call.authorization().startsWith(SCHEME);
    }

    /** What a genuine token that has not expired says. */
    static Optional<JWTClaimsSet> read(School school, Call call) {
        return Optional.ofNullable(call.authorization())
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> school.keys().read(header.substring(SCHEME.length())))
                .filter(claims -> claims.getExpirationTime() != null
                        && claims.getExpirationTime()
                                .toInstant()
                                .isAfter(school.weather().now()));
    }
}
