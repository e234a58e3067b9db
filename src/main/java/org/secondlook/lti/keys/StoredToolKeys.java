package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SettingException;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Signs with the active key of the database. Between signatures it asks at most every few seconds whether another node has
 * rotated, so that no node goes on signing with a key that was taken away in an emergency.
 */
@Component
class StoredToolKeys implements ToolKeys {

    /** How long a node believes what it knows of the keys. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(StoredToolKeys.class);

    private final ToolKeyStore store;
    private final KeyPairs pairs;
    private final Clock clock;

    private final ReentrantLock checking = new ReentrantLock();
    private volatile KeySnapshot known;
    private volatile Instant checkedAt;
    private volatile @Nullable Signing lastSigning;

    StoredToolKeys(FirstKeys first, ToolKeyStore store, KeyPairs pairs, Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.clock = clock;
        first.prepare();
        this.checkedAt = clock.instant();
        this.known = load();
    }

    /** Rather fails, when the database cannot be asked, than signs with a key that may have been taken away. */
    @Override
    public RSAKey current() {
        if (isStale()) {
            checking.lock();
            try {
                check();
            } finally {
                checking.unlock();
            }
        }
        RSAKey active = known.active();
        note(new Signing(active.getKeyID(), Times.day(clock.instant())));
        return active;
    }

    /** The public halves of all published keys as a JWK set (RFC 7517, section 5); as last known, when they cannot be read. */
    String published() {
        if (isStale() && checking.tryLock()) {
            try {
                check();
            } catch (DataAccessException | SettingException e) {
                LOG.warn("tool keys not read reason={}", e.getClass().getSimpleName());
            } finally {
                checking.unlock();
            }
        }
        return known.published();
    }

    /** The id of the key that this node takes for the active one. */
    String active() {
        return known.active().getKeyID();
    }

    /** Reads the keys again, now. */
    void reload() {
        checking.lock();
        try {
            Instant now = clock.instant();
            known = load();
            checkedAt = now;
        } finally {
            checking.unlock();
        }
    }

    private boolean isStale() {
        return !clock.instant().isBefore(checkedAt.plus(FRESH));
    }

    /** Those who have waited for somebody else's answer do not ask again. */
    private void check() {
        if (isStale()) {
            Instant now = clock.instant();
            if (!known.isStill(store.states())) {
                known = load();
            }
            checkedAt = now;
        }
    }

    private KeySnapshot load() {
        return new KeySnapshot(store.published(), pairs);
    }

    /** Writes the day down, once. */
    private void note(Signing signing) {
        if (!signing.equals(lastSigning)) {
            store.signedOn(signing.kid(), signing.day());
            lastSigning = signing;
        }
    }

    private record Signing(String kid, LocalDate day) {}
}
