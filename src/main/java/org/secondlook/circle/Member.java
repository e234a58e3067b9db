package org.secondlook.circle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * Somebody who was asked to join a circle, or has joined it.
 *
 * @param name null when the platform keeps names to itself
 * @param joinedAt when they first accepted its norms; null before
 * @param accepted which norms they accepted last; 0 before
 * @param turnAt when it became their turn to show something; null before
 * @param takeAway what they take along, in their words; null when they have not said it
 */
record Member(
        PersonId person,
        @Nullable String name,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        int accepted,
        @Nullable Instant turnAt,
        @Nullable String takeAway) {

    public LocalDate invitedOn() {
        return Times.day(invitedAt);
    }

    public @Nullable LocalDate joinedOn() {
        return joinedAt == null ? null : Times.day(joinedAt);
    }

    public boolean hasJoined() {
        return joinedAt != null;
    }
}
