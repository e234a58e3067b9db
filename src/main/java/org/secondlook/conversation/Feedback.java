package org.secondlook.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Audience;

/**
 * Feedback of a coach in writing, and the answer to it.
 *
 * @param sentAt null while it is the coach's draft, which nobody else sees
 * @param answer the teacher's draft, which nobody else sees, until it is sent
 * @param answeredAt null before that
 * @param endedAt when the pairing ended; null while it goes on
 */
record Feedback(
        FeedbackId id,
        PairingId pairing,
        PersonId teacher,
        PersonId coach,
        @Nullable String teacherName,
        @Nullable String coachName,
        FeedbackText text,
        int version,
        @Nullable Instant sentAt,
        String answer,
        int answerVersion,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    static final int LONGEST_ANSWER = 4_000;

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isCoach(PersonId person) {
        return coach.equals(person);
    }

    public @Nullable LocalDate sentOn() {
        return sentAt == null ? null : Times.day(sentAt);
    }

    public @Nullable LocalDate answeredOn() {
        return answeredAt == null ? null : Times.day(answeredAt);
    }

    /** Null for names that the platform keeps to itself. */
    public @Nullable String nameBeside(PersonId person) {
        return isCoach(person) ? teacherName : coachName;
    }

    Audience audience() {
        return new Audience(Audience.Kind.PAIRING, pairing.value());
    }
}
