package org.secondlook.lti.services;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Suspended;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.springframework.stereotype.Component;

/**
 * Keeps one slow platform from holding up the others: few calls at a time go to each, and one that did not answer is left
 * alone for a while, longer each time. Known to this node only; every node finds out for itself.
 */
@Component
class Turns {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);

    /** Those who find all places taken come back one after the other: this far apart, for each place. */
    private static final Duration SPACING = Duration.ofMillis(400);

    private static final int LONGEST_REST = 10;

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final int callsAtOnce;
    private final Duration rest;
    private final Clock clock;

    Turns(ServicesProperties properties, Clock clock) {
        this.callsAtOnce = properties.callsAtOnce();
        this.rest = properties.rest();
        this.clock = clock;
    }

    /** Makes a call to a platform if it is its turn; else says when to come again. One that is switched off has none. */
    Outcome take(Platform platform, Supplier<Outcome> call) {
        if (platform.suspended()) {
            return new Suspended();
        }
        Lane lane = lanes.computeIfAbsent(platform.key(), unused -> new Lane());
        Duration wait = lane.enter();
        if (!wait.isZero()) {
            return new NotAsked(wait);
        }
        try {
            Outcome outcome = call.get();
            lane.heard(outcome);
            return outcome;
        } finally {
            lane.leave();
        }
    }

    private final class Lane {

        private int calls;
        private int turnedAway;
        private int silences;
        private Instant restUntil = Instant.MIN;

        synchronized Duration enter() {
            Instant now = clock.instant();
            if (now.isBefore(restUntil)) {
                return Duration.between(now, restUntil);
            } else if (calls == callsAtOnce) {
                return SHORTEST_WAIT.plus(SPACING.multipliedBy(turnedAway++ / callsAtOnce));
            } else {
                calls++;
                turnedAway = 0;
                return Duration.ZERO;
            }
        }

        synchronized void heard(Outcome outcome) {
            if (outcome instanceof TryLater later) {
                silences++;
                Duration own = rest.multipliedBy(Math.min(1L << Math.min(silences - 1, 10), LONGEST_REST));
                Duration asked = later.after() == null ? Duration.ZERO : later.after();
                restUntil = clock.instant().plus(own.compareTo(asked) > 0 ? own : asked);
            } else {
                silences = 0;
                restUntil = Instant.MIN;
            }
        }

        synchronized void leave() {
            calls--;
        }
    }
}
