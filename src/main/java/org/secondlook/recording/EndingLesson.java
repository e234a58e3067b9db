package org.secondlook.recording;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/** A lesson that will soon be erased, as its owner is told. */
record EndingLesson(RecordingId id, String title, Instant eraseAt) {

    public LocalDate day() {
        return Times.day(eraseAt);
    }
}
