package org.secondlook.recording;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/**
 * That a recording is there and cannot be watched by anybody, its owner included.
 *
 * @param until when it is erased by itself
 * @param reason the key of the sentence that says why, of whoever let it rest
 */
public record Rest(Instant since, Instant until, String reason) {

    public LocalDate day() {
        return Times.day(until);
    }
}
