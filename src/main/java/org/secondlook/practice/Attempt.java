package org.secondlook.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.secondlook.foundation.Times;

/**
 * That somebody tried their step in class.
 *
 * @param note what happened; empty when nothing was written
 * @param shown whether those read the note with whom the step is shared; that it was tried, and on which day, they see anyhow
 */
record Attempt(UUID id, Instant triedAt, String note, boolean shown, int version) {

    static final int LONGEST_NOTE = 1000;

    static final int FIRST_VERSION = 1;

    /** Nobody tries a thing twice so soon: a button was pressed twice. */
    static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** So long the button that takes it back stands beside what was just tried; later it stands in the list. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** What was tried without a line is told later; beyond that the device's clock is not believed. */
    static final Duration LATEST = Duration.ofDays(3);

    /** After so many there is something to look at. */
    static final int TO_FOLLOW_UP = 3;

    public LocalDate day() {
        return Times.day(triedAt);
    }

    boolean isFresh(Instant now) {
        return !now.isAfter(triedAt.plus(UNDO));
    }

    /** What others read of it. */
    Attempt forOthers() {
        return shown ? this : new Attempt(id, triedAt, "", false, version);
    }
}
