package org.secondlook.coaching;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/** That one of the two said that a stage was done, with words that may be empty. */
record Said(int stage, int turn, Part part, String words, Instant saidAt) {

    static final int LONGEST = 2000;

    public LocalDate day() {
        return Times.day(saidAt);
    }
}
