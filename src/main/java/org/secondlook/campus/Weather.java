package org.secondlook.campus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How a school's servers do today: up or down, fast or slow, their clock right or wrong, their pages deaf or not. */
final class Weather {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile boolean down;
    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration clockOffset = Duration.ZERO;

    Weather(Clock clock) {
        this.clock = clock;
    }

    /** Changes the weather; a delay that is no delay, or longer than a minute, is none. */
    void become(boolean down, Duration delay, Duration clockOffset) {
        this.down = down;
        this.delay = delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0 ? Duration.ZERO : delay;
        this.clockOffset = clockOffset;
    }

    boolean isDown() {
        return down;
    }

    /** Has the school's pages answer no messages about storage, or answer them again. */
    void fallSilent(boolean falls) {
        this.silent = falls;
    }

    boolean isSilent() {
        return silent;
    }

    /** What the school takes the time to be. */
    Instant now() {
        return clock.instant().plus(clockOffset);
    }

    /** Holds a service request up as long as everything takes today. */
    void endure() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
