package org.secondlook.gradebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often a score is tried: after a minute, then after twice as long each time up to an hour, for two weeks.
 * What waits together is spread a little, so that a platform that comes back is not met by all at once.
 */
final class Patience {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration IN_ALL = Duration.ofDays(14);
    private static final int MOST_DOUBLINGS = 6;

    private Patience() {}

    /** When to try a score again, or empty when it has been tried for long enough. */
    static Optional<Instant> next(Score score, @Nullable Duration asked, Instant now) {
        if (now.isAfter(score.createdAt().plus(IN_ALL))) {
            return Optional.empty();
        }
        Duration own = FIRST.multipliedBy(1L << Math.min(score.attempts(), MOST_DOUBLINGS));
        own = own.compareTo(LONGEST) < 0 ? own : LONGEST;
        Duration wait = asked == null || asked.compareTo(own) < 0 ? own : asked;
        return Optional.of(now.plus(spread(wait, score)));
    }

    /** A wait and up to a fifth more, the same for the same score at the same attempt. */
    static Duration spread(Duration wait, Score score) {
        int place = Math.floorMod(31 * score.id().hashCode() + score.attempts(), 1000);
        return wait.plus(wait.multipliedBy(place).dividedBy(5000));
    }
}
