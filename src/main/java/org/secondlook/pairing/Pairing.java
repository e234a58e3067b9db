package org.secondlook.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;

/**
 * A teacher and a coach who have both accepted, as one of the two reads it.
 *
 * @param teacherName and {@code coachName} are null when the platform keeps names to itself
 * @param since when the second of the two accepted
 */
public record Pairing(
        PairingId id,
        CourseId course,
        PersonId teacher,
        PersonId coach,
        @Nullable String teacherName,
        @Nullable String coachName,
        Instant since) {

    public boolean isTeacher(PersonId person) {
        return teacher.equals(person);
    }

    public boolean isCoach(PersonId person) {
        return coach.equals(person);
    }

    /** The one of the two who somebody is not; null for names that the platform keeps to itself. */
    public @Nullable String nameBeside(PersonId person) {
        return isCoach(person) ? teacherName : coachName;
    }

    /** The one of the two who somebody is not. */
    public PersonId beside(PersonId person) {
        return isCoach(person) ? teacher : coach;
    }

    public LocalDate sinceDay() {
        return Times.day(since);
    }
}
