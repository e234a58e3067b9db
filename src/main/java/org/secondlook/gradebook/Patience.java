package org.secondlook.gradebook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long and how often a score is tried: after a minute, then after twice as long each time up to an hour, for two weeks.
 * Chance spreads what waits together, so that a platform that comes back is not met by all at once.
 */
@Component
class Patience {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration IN_ALL = Duration.ofDays(14);
    private static final int MOST_DOUBLINGS = 6;

    private final Clock clock;
    private final RandomGenerator chance;

    @Autowired
    Patience(Clock clock) {
        this(clock, new SecureRandom());
    }

    Patience(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** When to try a score again, or empty when it has been tried for long enough. */
    Optional<Instant> next(Score score, @Nullable Duration asked) {
        if (Times.now(clock).isAfter(score.createdAt().plus(IN_ALL))) {
            return Optional.empty();
        }
        Duration own = FIRST.multipliedBy(1L << Math.min(score.attempts(), MOST_DOUBLINGS));
        own = own.compareTo(LONGEST) < 0 ? own : LONGEST;
        return Optional.of(after(asked == null || asked.compareTo(own) < 0 ? own : asked));
    }

    /** The time after a wait and up to a fifth more. */
    Instant after(Duration wait) {
        long spread = chance.nextLong(wait.toMillis() / 5 + 1);
        return Times.now(clock).plus(wait).plusMillis(spread);
    }
}
