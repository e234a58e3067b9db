package org.secondlook.practice;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/** What a step said once, or says now. */
record StepVersion(int number, StepText text, Instant writtenAt) {

    static final int FIRST = 1;

    public LocalDate day() {
        return Times.day(writtenAt);
    }
}
