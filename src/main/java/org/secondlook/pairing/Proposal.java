package org.secondlook.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * A pairing that waits for one of the two, or for both, as one of them reads it.
 *
 * @param proposer null when they had everything about them deleted
 * @param teacherAccepted and {@code coachAccepted} say who has answered already
 */
record Proposal(
        PairingId id,
        Pair pair,
        @Nullable String teacherName,
        @Nullable String coachName,
        @Nullable PersonId proposer,
        Instant proposedAt,
        boolean teacherAccepted,
        boolean coachAccepted) {

    public boolean isCoach(PersonId person) {
        return pair.coach().equals(person);
    }

    /** Whether it waits for somebody's answer. */
    public boolean awaits(PersonId person) {
        return isCoach(person) ? !coachAccepted : !teacherAccepted;
    }

    public @Nullable String nameBeside(PersonId person) {
        return isCoach(person) ? teacherName : coachName;
    }

    /** Whether the teacher has asked for it, and no lead has proposed it. */
    public boolean isAsked() {
        return pair.teacher().equals(proposer);
    }

    public LocalDate proposedOn() {
        return Times.day(proposedAt);
    }
}
