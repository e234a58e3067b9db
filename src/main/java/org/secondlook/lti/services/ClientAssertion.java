package org.secondlook.lti.services;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
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
        RSAKey key = keys.current();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var assertion = new SignedJWT(header, claims(platform));
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the tool's key does not sign", e);
        }
        return assertion.serialize();
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
