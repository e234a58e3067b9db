package org.secondlook.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * A pairing that waits for one of the two, or for both.
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
        return (pair.teacher().equals(person) && !teacherAccepted) || (isCoach(person) && !coachAccepted);
    }

    public @Nullable String nameBeside(PersonId person) {
        return isCoach(person) ? teacherName : coachName;
    }

    /** Whether it was proposed by one of the two: by the teacher who asks, or by a lead who would be the coach. */
    public boolean isByOneOfThem() {
        return proposer != null
                && (pair.teacher().equals(proposer) || pair.coach().equals(proposer));
    }

    public LocalDate proposedOn() {
        return Times.day(proposedAt);
    }

    /** A teacher and a coach. */
    record Pair(PersonId teacher, PersonId coach) {

        boolean has(PersonId person) {
            return teacher.equals(person) || coach.equals(person);
        }
    }
}
