package org.secondlook.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import org.secondlook.foundation.SettingException;
import org.secondlook.foundation.Uuids;
import org.springframework.stereotype.Component;

/** Makes the tool's key pairs, ready to be stored, and opens stored ones for those who sign. */
@Component
class KeyPairs {

    private static final int BITS = 2048;

    private final Seal seal;

    KeyPairs(Seal seal) {
        this.seal = seal;
    }

    StoredKey make(int generation, ToolKeyState state, Instant now) {
        RSAKey key = generate();
        return new StoredKey(
                generation,
                key.getKeyID(),
                state,
                key.toPublicJWK().toJSONString(),
                close(key),
                now,
                state == ToolKeyState.ACTIVE ? now : null);
    }

    String close(RSAKey key) {
        return seal.close(key.getKeyID(), key.toJSONString());
    }

    RSAKey open(StoredKey key) {
        return parse(
                seal.open(key.kid(), sealed(key))
                        .orElseThrow(
                                () -> new SettingException(
                                        "the tool's keys are sealed with another key than %s.encryption-key; set that one, as"
                                                        .formatted(ToolKeysProperties.PREFIX)
                                                + " encryption-key or as older-encryption-key, or give the data directory its file back")));
    }

    boolean isOutdated(StoredKey key) {
        return seal.isOutdated(key.kid(), sealed(key));
    }

    static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("lti_tool_key holds a key that cannot be read");
        }
    }

    private static String sealed(StoredKey key) {
        if (key.sealedJwk() == null) {
            throw new IllegalStateException("no private half, kid=" + key.kid());
        }
        return key.sealedJwk();
    }

    /** Every key says its algorithm: Moodle refuses keys that do not. */
    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(Uuids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
