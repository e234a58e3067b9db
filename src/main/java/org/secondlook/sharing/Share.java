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
 * @param codedFirst whether whoever codes it sees what its owner expected and coded only once they are done
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
        boolean asked,
        boolean codedFirst) {

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

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    /** Whether there is something to take back. */
    public boolean isGoing() {
        return state == State.ALIVE || state == State.APART || state == State.PAUSED;
    }

    /**
     * What has become of it: it is seen, its time is over, it may not be shown at the moment, it was taken back, it ended together with
     * those with whom it was, or they are no more in the course together.
     */
    enum State {
        ALIVE,
        OVER,
        PAUSED,
        REVOKED,
        ENDED,
        APART
    }
}
