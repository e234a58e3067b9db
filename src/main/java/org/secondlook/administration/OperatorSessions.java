package org.secondlook.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** The sessions of operators. Each is looked up for each request, so that its end is known everywhere at once. */
@Component
class OperatorSessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final OperatorSessionStore store;
    private final Clock clock;

    OperatorSessions(OperatorSessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens a session; the answer is its secret, for the browser's cookie. */
    String open(OperatorId operator) {
        String secret = Secrets.next();
        Instant now = Times.now(clock);
        store.add(Secrets.hash(secret), operator, now, now.plus(LONGEST));
        return secret;
    }

    /** Who has the open session with this secret. */
    Optional<Operator> find(String secret) {
        Instant now = Times.now(clock);
        String hash = Secrets.hash(secret);
        Optional<OperatorSessionStore.Open> found = store.find(hash, now, now.minus(IDLE));
        found.filter(open -> open.seenAt().isBefore(now.minus(SEEN_EVERY))).ifPresent(open -> store.seen(hash, now));
        return found.map(OperatorSessionStore.Open::operator);
    }

    void end(String secret) {
        store.remove(Secrets.hash(secret));
    }

    void endAll(OperatorId operator) {
        store.removeOf(operator);
    }
}
