package org.secondlook.goal;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/** What a goal said once, or says now. */
record GoalVersion(int number, GoalText text, Instant writtenAt) {

    static final int FIRST = 1;

    public LocalDate day() {
        return Times.day(writtenAt);
    }
}
