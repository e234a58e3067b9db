package org.secondlook.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * A share, as one of those reads it whom it is between.
 *
 * @param ownerName null when the platform keeps names to itself
 * @param audienceName how the person is called, or their audience; null when the platform keeps names to itself
 * @param asked whether somebody who sees it has asked to see it for longer
 */
record Share(
        ShareId id,
        Subject subject,
        PersonId owner,
        @Nullable String ownerName,
        Audience audience,
        @Nullable String audienceName,
        Rights rights,
        String purpose,
        Instant startedAt,
        Instant expiresAt,
        State state,
        boolean asked) {

    public LocalDate until() {
        return Times.day(expiresAt);
    }

    public boolean isAlive() {
        return state == State.ALIVE;
    }

    /** Whether its owner may still let it live for longer. */
    public boolean mayGoOn() {
        return state == State.ALIVE || state == State.OVER;
    }

    /**
     * What has become of it: it is seen, its time is over, it was taken back, it ended together with those with whom it was, or they are
     * no more in the course together.
     */
    enum State {
        ALIVE,
        OVER,
        REVOKED,
        ENDED,
        APART
    }
}
