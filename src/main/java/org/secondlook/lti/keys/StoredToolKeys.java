package org.secondlook.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Signs with the newest key of the database. Whichever node starts first makes it; all others read it. */
@Component
@DependsOnDatabaseInitialization
class StoredToolKeys implements ToolKeys {

    private static final int BITS = 2048;

    private final List<RSAKey> keys;
    private final String published;

    StoredToolKeys(ToolKeyStore store, Clock clock) {
        if (store.all().isEmpty()) {
            store.addFirst(make(), Times.now(clock));
        }
        this.keys = List.copyOf(store.all());
        this.published = new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
    }

    @Override
    public RSAKey current() {
        return keys.get(0);
    }

    /** The public halves of all keys as a JWK set (RFC 7517, section 5). */
    String published() {
        return published;
    }

    /** Every key says its algorithm: Moodle refuses keys that do not. */
    private static RSAKey make() {
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
