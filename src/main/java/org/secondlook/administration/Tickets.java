package org.secondlook.administration;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** One-time links, good for a day. Each is shown once, to whoever has it made. */
@Component
class Tickets {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final TicketStore store;
    private final SecondLookProperties properties;
    private final Clock clock;

    Tickets(TicketStore store, SecondLookProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** The whole address of a new link. */
    URI make(Ticket kind) {
        String secret = Secrets.next();
        Instant now = now();
        store.add(Secrets.hash(secret), kind, now, now.plus(LIFETIME));
        return properties.at(AdministrationRoutes.WELCOME + "?ticket=" + secret);
    }

    /** What the link with this secret is good for, if it is good. */
    Optional<Ticket> find(String secret) {
        return store.find(Secrets.hash(secret), now());
    }

    /** Uses a link up; whether it was good until now. */
    boolean use(String secret, Ticket kind) {
        boolean good = store.use(Secrets.hash(secret), now());
        if (good && kind == Ticket.FIRST) {
            store.removeAll(Ticket.FIRST);
        }
        return good;
    }

    private Instant now() {
        return Times.now(clock);
    }
}
