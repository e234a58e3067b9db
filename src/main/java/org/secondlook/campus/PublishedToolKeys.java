package org.secondlook.campus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The tool's public keys, as it publishes them; fetched over HTTP like any platform does, again when one is unknown. */
@Component
@Profile("demo")
final class PublishedToolKeys {

    private final RestClient http = RestClient.create();
    private final Map<URI, JWKSet> cached = new ConcurrentHashMap<>();

    boolean know(RegisteredTool tool, SignedJWT token) {
        return find(tool, token.getHeader().getKeyID()) != null;
    }

    boolean haveSigned(RegisteredTool tool, SignedJWT token) {
        JWK key = find(tool, token.getHeader().getKeyID());
        try {
            return key != null
                    && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private @Nullable JWK find(RegisteredTool tool, @Nullable String keyId) {
        if (keyId == null) {
            return null;
        }
        JWK known = cached.getOrDefault(tool.jwksUri(), new JWKSet()).getKeyByKeyId(keyId);
        return known == null ? fetch(tool.jwksUri()).getKeyByKeyId(keyId) : known;
    }

    private JWKSet fetch(URI location) {
        try {
            String published = http.get().uri(location).retrieve().body(String.class);
            JWKSet keys = JWKSet.parse(published == null ? "" : published);
            cached.put(location, keys);
            return keys;
        } catch (RestClientException | ParseException e) {
            return new JWKSet();
        }
    }
}
