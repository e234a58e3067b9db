package org.secondlook.campus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The tool's public keys, as it publishes them; fetched over HTTP like any platform does, again when one is unknown. */
@Component
@Profile("demo")
final class PublishedToolKeys {

    private final RestClient http = RestClient.create();
    private final URI location;
    private volatile JWKSet cached = new JWKSet();

    PublishedToolKeys(SecondLookProperties tool) {
        this.location = tool.at("/.well-known/jwks.json");
    }

    boolean knows(SignedJWT token) {
        return find(token.getHeader().getKeyID()) != null;
    }

    boolean haveSigned(SignedJWT token) {
        JWK key = find(token.getHeader().getKeyID());
        try {
            return key != null
                    && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private @Nullable JWK find(@Nullable String keyId) {
        if (keyId == null) {
            return null;
        }
        if (cached.getKeyByKeyId(keyId) == null) {
            cached = fetch();
        }
        return cached.getKeyByKeyId(keyId);
    }

    private JWKSet fetch() {
        try {
            String published = http.get().uri(location).retrieve().body(String.class);
            return JWKSet.parse(published == null ? "" : published);
        } catch (RestClientException | ParseException e) {
            return new JWKSet();
        }
    }
}
