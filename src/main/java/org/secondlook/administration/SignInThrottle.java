package org.secondlook.administration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow, on this node: after a few failures every further one doubles the wait for the same name from the same
 * address, and, more patiently, for the address. Nobody is locked out for ever, and nobody from elsewhere is at all.
 */
@Component
class SignInThrottle {

    private static final Allowance FOR_NAME = new Allowance(3, Duration.ofMinutes(5));
    private static final Allowance FOR_ADDRESS = new Allowance(20, Duration.ofSeconds(10));
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(10_000).build();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody may try now. The try counts as failed until {@link #succeed}; one that came too early does not. */
    boolean mayTry(String name, String address) {
        return count(address, FOR_ADDRESS) && count(name + '\n' + address, FOR_NAME);
    }

    void succeed(String name, String address) {
        failures.invalidate(address);
        failures.invalidate(name + '\n' + address);
    }

    private boolean count(String key, Allowance allowance) {
        Instant now = clock.instant();
        boolean[] may = new boolean[1];
        failures.asMap().compute(key, (same, before) -> {
            Failures sofar = before == null || now.isAfter(before.last().plus(FORGOTTEN_AFTER)) ? null : before;
            may[0] = sofar == null || !now.isBefore(sofar.last().plus(allowance.waitAfter(sofar.count())));
            return may[0] ? next(sofar, now) : sofar;
        });
        return may[0];
    }

    private static Failures next(@Nullable Failures before, Instant now) {
        return new Failures(before == null ? 1 : before.count() + 1, now);
    }

    private record Failures(int count, Instant last) {}

    /** How many failures cost nothing, and how long the wait may become. */
    private record Allowance(int free, Duration longest) {

        private static final int MOST_DOUBLINGS = 20;

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
