package org.secondlook.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Audience;

/**
 * A conversation, as one of the two reads it.
 *
 * @param teacherName and {@code coachName} are null when the platform keeps names to itself
 * @param timesPlanned 0 at first, and one more whenever it was moved or called off
 * @param calledOffAt null when it was not
 * @param endedAt when the pairing ended; null while it goes on
 */
record Conversation(
        ConversationId id,
        PairingId pairing,
        PersonId teacher,
        PersonId coach,
        @Nullable String teacherName,
        @Nullable String coachName,
        Plan plan,
        int timesPlanned,
        Instant begunAt,
        Instant plannedAt,
        @Nullable Instant calledOffAt,
        @Nullable Instant endedAt) {

    /** Whether both may write in it. */
    public boolean isOpen() {
        return endedAt == null && calledOffAt == null;
    }

    public boolean isCalledOff() {
        return calledOffAt != null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isCoach(PersonId person) {
        return coach.equals(person);
    }

    /** Null for names that the platform keeps to itself. */
    public @Nullable String nameBeside(PersonId person) {
        return isCoach(person) ? teacherName : coachName;
    }

    /** Whether its time is still to come; of one in writing there is none. */
    boolean isAhead(Instant now) {
        return isOpen() && (plan.slot() == null || plan.slot().end().isAfter(now));
    }

    /** By what it stands in a list: its day, or that on which it was begun. */
    public LocalDate day() {
        return plan.slot() == null ? Times.day(begunAt) : plan.slot().day();
    }

    /** The same, to whoever finds that the two are not together any more. */
    Conversation over(Instant now) {
        return new Conversation(
                id,
                pairing,
                teacher,
                coach,
                teacherName,
                coachName,
                plan,
                timesPlanned,
                begunAt,
                plannedAt,
                calledOffAt,
                now);
    }

    Audience audience() {
        return new Audience(Audience.Kind.PAIRING, pairing.value());
    }
}
