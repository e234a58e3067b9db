package org.secondlook.recording;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * A time at which the versions of a lesson are made anew.
 *
 * @param number of it; of two only the later is ever shown
 * @param originalUntil when the upload is dropped, from which what is hidden or cut away can come back; null when it has been
 */
record Revision(
        RecordingId recording,
        int number,
        RevisionState state,
        int percent,
        @Nullable Instant originalUntil) {

    public boolean isMaking() {
        return state == RevisionState.MAKING;
    }

    public boolean isMade() {
        return state == RevisionState.MADE;
    }

    public boolean hasFailed() {
        return state == RevisionState.FAILED;
    }

    /** The last day on which a blur can be taken away again; null when it is over. */
    public @Nullable LocalDate lastDay() {
        return originalUntil == null ? null : Times.day(originalUntil);
    }
}
