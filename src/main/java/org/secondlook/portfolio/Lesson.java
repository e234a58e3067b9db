package org.secondlook.portfolio;

import java.time.LocalDate;
import org.secondlook.foundation.Times;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;

/**
 * A lesson, as the portfolio names it.
 *
 * @param permitted whether everybody who can be seen in it may be shown, so that its video may leave the school
 */
record Lesson(RecordingId id, String title, LocalDate day, boolean permitted) {

    static Lesson of(Recording recording, boolean permitted) {
        return new Lesson(recording.id(), recording.title(), Times.day(recording.createdAt()), permitted);
    }
}
