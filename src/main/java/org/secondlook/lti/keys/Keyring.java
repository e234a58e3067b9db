package org.secondlook.lti.keys;

import com.nimbusds.jose.JWSVerifier;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.secondlook.lti.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one platform on this node. They are fetched when the node has started, or else by the first launch;
 * again when a launch names an unknown key, and beside the launches once an hour, so that a withdrawn key goes. What was
 * fetched last stays through an outage.
 */
final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AT_FIRST = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofHours(1);

    private final Platform platform;
    private final KeySetDownload download;
    private final Clock clock;
    private final Executor aside;

    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Map<String, JWSVerifier> keys = Map.of();
    private volatile Instant triedAt = Instant.EPOCH;
    private volatile Instant fetchedAt = Instant.EPOCH;

    Keyring(Platform platform, KeySetDownload download, Clock clock, Executor aside) {
        this.platform = platform;
        this.download = download;
        this.clock = clock;
        this.aside = aside;
    }

    Optional<JWSVerifier> find(String kid) throws KeysUnavailableException {
        JWSVerifier known = keys.get(kid);
        if (known == null) {
            fetchOnce();
            return findNow(kid);
        }
        if (isOlderThan(FRESH, fetchedAt)) {
            refreshAside();
        }
        return Optional.of(known);
    }

    /** Fetches before anybody asks. A try that failed is none: the first launch tries again at once. */
    void prepare() {
        fetchOnce();
        if (isUnknown()) {
            triedAt = Instant.EPOCH;
        }
    }

    private Optional<JWSVerifier> findNow(String kid) throws KeysUnavailableException {
        if (isUnknown()) {
            throw new KeysUnavailableException(platform.key());
        }
        return Optional.ofNullable(keys.get(kid));
    }

    /** Those who come while somebody is fetching wait for that one answer; those who come soon after do not ask again. */
    private void fetchOnce() {
        if (!mayTry()) {
            return;
        }
        fetching.lock();
        try {
            if (mayTry()) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private void refreshAside() {
        if (mayTry() && refreshing.compareAndSet(false, true)) {
            aside.execute(() -> {
                try {
                    fetchOnce();
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    private boolean isUnknown() {
        return fetchedAt.equals(Instant.EPOCH);
    }

    private boolean mayTry() {
        return isOlderThan(isUnknown() ? PAUSE_AT_FIRST : PAUSE, triedAt);
    }

    private boolean isOlderThan(Duration age, Instant moment) {
        return !clock.instant().isBefore(moment.plus(age));
    }

    private void fetch() {
        try {
            keys = VerificationKeys.parse(download.from(platform));
            fetchedAt = clock.instant();
        } catch (IOException e) {
            LOG.warn(
                    "platform keys not fetched platform={} reason={}",
                    platform.key(),
                    e.getClass().getSimpleName());
        } finally {
            triedAt = clock.instant();
        }
    }
}
