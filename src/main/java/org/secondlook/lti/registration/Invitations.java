package org.secondlook.lti.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.springframework.stereotype.Component;

/** The operator's leave for one platform to register itself, within a week: a secret that is shown once. */
@Component
public class Invitations {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationStore store;
    private final LtiProperties properties;
    private final Clock clock;

    Invitations(InvitationStore store, LtiProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Makes an invitation.
     *
     * @param note for whom it is, for the operator's own memory
     * @return the secret, which nobody can find out again
     */
    public String invite(String note) {
        String secret = Secrets.next();
        Instant now = Times.now(clock);
        store.add(new Invitation(Uuids.next(), note, now, now.plus(LIFETIME), null, null), Secrets.hash(secret));
        return secret;
    }

    /** All invitations, the newest first. */
    public List<Invitation> all() {
        return store.all();
    }

    /** Takes an invitation back that nobody has used. */
    public void withdraw(UUID id) {
        store.expire(id, Times.now(clock));
    }

    /** Whether somebody with this secret may register a platform now. */
    boolean isGood(String secret) {
        return properties.openRegistration() || store.isGood(Secrets.hash(secret), Times.now(clock));
    }

    /** Uses an invitation up for a platform; of two that come at once only one succeeds. */
    boolean use(String secret, String platform) {
        return properties.openRegistration() || store.use(Secrets.hash(secret), platform, Times.now(clock));
    }

    /** Gives an invitation back whose platform said no. */
    void giveBack(String secret) {
        store.giveBack(Secrets.hash(secret));
    }
}
