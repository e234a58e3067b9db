package org.secondlook.observation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Subject;

/**
 * What somebody codes in a lesson of another's: in all of it, or in a clip.
 *
 * @param look theirs, without anything that was expected
 * @param subject what is shared with them
 * @param piece what of the lesson that shows, in times of the lesson
 * @param owner whose lesson it is
 * @param ownerName and {@code coderName} are null when the platform keeps names to itself
 * @param doneAt since when its owner sees it; null while it is coded
 */
record SecondCoding(
        Observation look,
        Subject subject,
        Stretch piece,
        PersonId owner,
        @Nullable String ownerName,
        @Nullable String coderName,
        @Nullable Instant doneAt) {

    public boolean isDone() {
        return doneAt != null;
    }

    public @Nullable LocalDate doneDay() {
        return doneAt == null ? null : Times.day(doneAt);
    }

    /** By the clock of what is coded. */
    public PieceClock clock() {
        return new PieceClock(piece, look.framework().definition().intervalMillis());
    }
}
