package org.secondlook.campus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/** Signs what a school says. Made afresh after every start, when first wanted: a key takes a young process a second. */
final class SigningKeys {

    /** The newest first. */
    private List<RSAKey> keys = List.of();

    /** From now on signs with a new key; the old one stays published. */
    synchronized void rotate() {
        keys = List.of(generate(), current());
    }

    synchronized JWKSet published() {
        current();
        return new JWKSet(List.<JWK>copyOf(keys)).toPublicJWKSet();
    }

    private synchronized RSAKey current() {
        if (keys.isEmpty()) {
            keys = List.of(generate());
        }
        return keys.get(0);
    }

    String sign(Map<String, Object> claims) {
        RSAKey key = current();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a fresh RSA key signs", e);
        }
    }

    /** What this school has signed itself; null when it has not. */
    @Nullable
    JWTClaimsSet read(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWK key = published().getKeyByKeyId(signed.getHeader().getKeyID());
            boolean ours = key != null && signed.verify(new RSASSAVerifier(key.toRSAKey()));
            return ours ? signed.getJWTClaimsSet() : null;
        } catch (ParseException | JOSEException e) {
            return null;
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(Uuids.next().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }
}
