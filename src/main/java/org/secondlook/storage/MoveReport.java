package org.secondlook.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a move has done, and says so in the log every few seconds. */
final class MoveReport {

    private static final Logger log = LoggerFactory.getLogger(MoveReport.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final int all;
    private final Clock clock;
    private Instant said;
    private int moved;
    private long bytes;
    private int gone;
    private int left;
    private int damaged;

    MoveReport(int all, Clock clock) {
        this.all = all;
        this.clock = clock;
        this.said = clock.instant();
    }

    void moved(long count) {
        moved++;
        bytes += count;
        if (!clock.instant().isBefore(said.plus(EVERY))) {
            said = clock.instant();
            log.info("{}", this);
        }
    }

    /** It was erased before its turn came. */
    void gone() {
        gone++;
    }

    /** More bytes may still come to it. */
    void leave() {
        left++;
    }

    void damaged() {
        damaged++;
    }

    boolean isComplete() {
        return left == 0 && damaged == 0;
    }

    @Override
    public String toString() {
        return "moved %d of %d blobs, %d MB; %d still arriving, %d damaged, %d erased meanwhile"
                .formatted(moved, all, bytes >> 20, left, damaged, gone);
    }
}
