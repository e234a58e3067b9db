package org.secondlook.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.BrowserBinding.Keeper;
import org.springframework.stereotype.Component;

/** The open sessions. Each is read once in a few seconds, not once a request: a video asks for many ranges. */
@Component
class Sessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final SessionStore store;
    private final SessionProperties properties;
    private final Clock clock;
    private final Cache<SessionId, Session> remembered;

    Sessions(SessionStore store, SessionProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(properties.remembered())
                .maximumSize(100_000)
                .build();
    }

    SessionOpening opening(String nonce, BrowserBinding browser) {
        Instant now = Times.now(clock);
        return new SessionOpening(SessionId.of(nonce), browser.hash(), now, now.plus(properties.longest()));
    }

    /** Believes of a session what the launch that opens it says: its page is asked for next. */
    void remember(Session session) {
        remembered.put(session.viewer().session(), session);
    }

    /** The session that this proves to be the browser's, if it is open. */
    Optional<Session> find(LaunchProof proof) {
        return find(proof.selector().session(), proof.browser());
    }

    /** The session with this id, if it is open and belongs to this browser. */
    Optional<Session> find(SessionId id, BrowserBinding browser) {
        Session session = remembered.get(id, this::read);
        return Optional.ofNullable(session)
                .filter(found -> isOpen(found, idle(browser)))
                .filter(found -> found.belongsTo(browser));
    }

    /** What stands in addresses is good for a shorter time than what a browser keeps to itself. */
    private Duration idle(BrowserBinding browser) {
        return browser.keeper() == Keeper.COOKIE ? properties.idle() : properties.idleWithoutCookie();
    }

    private @Nullable Session read(SessionId id) {
        Session session =
                store.find(id).filter(found -> isOpen(found, properties.idle())).orElse(null);
        if (session != null && session.seenAt().isBefore(clock.instant().minus(SEEN_EVERY))) {
            store.seen(id, Times.now(clock));
        }
        return session;
    }

    private boolean isOpen(Session session, Duration idle) {
        Instant now = clock.instant();
        return now.isBefore(session.endsAt())
                && now.isBefore(session.seenAt().plus(idle).plus(SEEN_EVERY));
    }

    /** Ends the sessions of everybody who came by a registration, or by one deployment of it: here at once, elsewhere when what is remembered is read again. */
    void endAll(String issuer, String clientId, @Nullable String deployment) {
        store.endAll(issuer, clientId, deployment, Times.now(clock));
        remembered.invalidateAll();
    }

    /** Forgets what this node believes of somebody, because their rights have changed. */
    void forget(PersonId person) {
        remembered
                .asMap()
                .values()
                .removeIf(session -> session.viewer().person().equals(person));
    }
}
