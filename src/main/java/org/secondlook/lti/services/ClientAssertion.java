package org.secondlook.lti.services;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.ToolKeys;
import org.springframework.stereotype.Component;

/**
 * Proves to a token endpoint that this tool is asking: a signed statement about itself (RFC 7523, section 3), such as
 * {@code {"iss": "client", "sub": "client", "aud": "https://lms/token", "iat": …, "exp": …, "jti": "…"}}.
 */
@Component
class ClientAssertion {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ToolKeys keys;
    private final Clock clock;

    ClientAssertion(ToolKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String signFor(Platform platform) {
        return keys.sign(claims(platform));
    }

    private JWTClaimsSet claims(Platform platform) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(platform.clientId())
                .subject(platform.clientId())
                .audience(platform.tokenAudience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }
}
