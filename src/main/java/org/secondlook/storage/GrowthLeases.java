package org.secondlook.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Lets one node at a time add to a growing blob. What a node holds is its own for as long as the node lives and says so
 * every few seconds; what a dead one held is free a little later, when no request of its can be on its way any more.
 */
final class GrowthLeases implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GrowthLeases.class);

    private final UUID node = UUID.randomUUID();
    private final Set<BlobKey> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(GrowthLeases::thread);
    private final ScheduledFuture<?> beating;
    private final GrowthStore growths;
    private final Duration length;
    private final Clock clock;

    GrowthLeases(GrowthStore growths, Duration length, Clock clock) {
        this.growths = growths;
        this.length = length;
        this.clock = clock;
        long beat = length.toMillis() / 6;
        this.beating = heart.scheduleWithFixedDelay(this::stay, beat, beat, TimeUnit.MILLISECONDS);
    }

    void take(BlobKey key) throws BlobLockedException {
        if (!held.add(key)) {
            throw new BlobLockedException(key);
        }
        boolean taken = false;
        try {
            Instant now = Times.now(clock);
            taken = growths.hold(key, node, now, now.plus(length));
        } finally {
            if (!taken) {
                held.remove(key);
            }
        }
        if (!taken) {
            throw new BlobLockedException(key);
        }
    }

    /** Lets something count, if the blob is ours still. */
    void save(BlobKey key, Growth growth) throws IOException {
        if (!growths.save(key, node, growth, Times.now(clock))) {
            throw new BlobLockedException(key);
        }
    }

    void release(BlobKey key) {
        growths.release(key, node);
        held.remove(key);
    }

    @Override
    public void close() {
        beating.cancel(false);
        heart.shutdown();
    }

    private void stay() {
        try {
            if (!held.isEmpty()) {
                growths.stay(node, Times.now(clock).plus(length));
            }
        } catch (DataAccessException notNow) {
            log.warn("what grows is not held any longer: {}", notNow.getClass().getSimpleName());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "storage-leases");
        thread.setDaemon(true);
        return thread;
    }
}
