package org.secondlook.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * That two of a course work together, or might, as its lead reads it: nothing of what they do.
 *
 * @param day on which it began, or was proposed
 */
record CoursePairing(
        PairingId id,
        @Nullable String teacherName,
        @Nullable String coachName,
        @Nullable PersonId proposer,
        State state,
        LocalDate day) {

    /** Whether somebody may take the proposal back. */
    public boolean mayBeTakenBackBy(PersonId person) {
        return state == State.WAITING && person.equals(proposer);
    }

    /** What a lead may know of it. */
    enum State {
        WAITING,
        RUNNING,
        NOT_NOW
    }
}
