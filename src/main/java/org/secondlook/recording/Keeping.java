package org.secondlook.recording;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/**
 * For how long a lesson is kept, as its owner reads it.
 *
 * @param until when it is erased
 * @param noticed whether that is so near that they are told everywhere
 * @param extended whether they have kept it for another term already
 */
record Keeping(Instant until, boolean noticed, boolean extended) {

    public LocalDate day() {
        return Times.day(until);
    }

    public boolean mayExtend() {
        return noticed && !extended;
    }
}
