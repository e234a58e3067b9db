package org.secondlook.lti.keys;

import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before anybody signs, that there is a key to sign with and one to follow it, and that all private halves are
 * sealed with today's encryption key. Several nodes may do so at once.
 */
@Component
@DependsOnDatabaseInitialization
class FirstKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKeys.class);

    private final ToolKeyStore store;
    private final KeyPairs pairs;
    private final SealedLegacySecrets secrets;
    private final Clock clock;

    FirstKeys(ToolKeyStore store, KeyPairs pairs, SealedLegacySecrets secrets, Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.secrets = secrets;
        this.clock = clock;
    }

    void prepare() {
        store.plain().stream().map(KeyPairs::parse).forEach(this::seal);
        sealAnew(store.published());
        secrets.sealAnew();
        addMissing(store.published());
    }

    /** Opens every one: with a wrong encryption key the tool is not to start. */
    private void sealAnew(List<StoredKey> keys) {
        for (StoredKey key : keys) {
            if (key.state().isToSign()) {
                RSAKey opened = pairs.open(key);
                if (pairs.isOutdated(key)) {
                    seal(opened);
                }
            }
        }
    }

    private void addMissing(List<StoredKey> keys) {
        Instant now = Times.now(clock);
        if (keys.isEmpty()) {
            store.add(pairs.make(1, ACTIVE, now));
            store.add(pairs.make(2, NEXT, now));
        } else if (keys.stream().noneMatch(key -> key.state() == NEXT)) {
            store.add(pairs.make(keys.get(keys.size() - 1).generation() + 1, NEXT, now));
        }
    }

    private void seal(RSAKey key) {
        store.seal(key, pairs.close(key));
        LOG.info("private key sealed anew kid={}", key.getKeyID());
    }
}
