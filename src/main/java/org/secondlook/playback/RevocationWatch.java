package org.secondlook.playback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.LostAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows what has been taken back, from memory: while somebody plays, it is read again every two seconds, whoever took it back
 * on whichever node. What is older than five seconds is believed no more.
 */
@Component
class RevocationWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RevocationWatch.class);

    private static final long EVERY = 2;
    private static final long BELIEVED = TimeUnit.SECONDS.toNanos(5);
    private static final long ATTENTIVE = TimeUnit.SECONDS.toNanos(60);

    /** Clocks of nodes differ, and a transaction may end long after the time that it wrote. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final RevocationStore store;
    private final LostAccess lost;
    private final Duration life;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(RevocationWatch::thread);
    private final ScheduledFuture<?> watching;
    private volatile @Nullable Revocations known;
    private volatile long askedAt = System.nanoTime() - ATTENTIVE;

    RevocationWatch(RevocationStore store, LostAccess lost, PlaybackProperties properties, Clock clock) {
        this.store = store;
        this.lost = lost;
        this.life = properties.life();
        this.clock = clock;
        this.watching = watch.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.SECONDS);
    }

    /** What is known; empty when it could not be read for too long. */
    Optional<Revocations> current() {
        askedAt = System.nanoTime();
        Revocations last = known;
        if (!isBelieved(last)) {
            readUnlessOthersDo();
            last = known;
        }
        return isBelieved(last) ? Optional.ofNullable(last) : Optional.empty();
    }

    /** Reads at once, because something was taken back here. */
    void hurry() {
        reading.lock();
        try {
            read();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void close() {
        watching.cancel(false);
        watch.shutdown();
    }

    private void look() {
        if (System.nanoTime() - askedAt < ATTENTIVE) {
            hurry();
        }
    }

    /** The first to ask reads for all; a database that does not answer holds up nobody for longer than a second beside it. */
    private void readUnlessOthersDo() {
        try {
            if (reading.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    if (!isBelieved(known)) {
                        read();
                    }
                } finally {
                    reading.unlock();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        long readAt = System.nanoTime();
        Instant since = clock.instant().minus(life).minus(SLACK);
        try {
            known = new Revocations(store.since(since), lost.since(since), readAt);
        } catch (DataAccessException | TransactionException notNow) {
            log.warn("what was taken back cannot be read: {}", notNow.getClass().getSimpleName());
        }
    }

    private static boolean isBelieved(@Nullable Revocations some) {
        return some != null && System.nanoTime() - some.readAt() < BELIEVED;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "playback-revocations");
        thread.setDaemon(true);
        return thread;
    }
}
