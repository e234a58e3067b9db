package org.secondlook.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When two speak, in the time zone in which it was agreed. */
record Slot(Instant begin, ZoneId zone, int minutes) {

    static final int LONGEST = 240;

    Slot {
        if (minutes < 1 || minutes > LONGEST) {
            throw new IllegalArgumentException("so long nobody speaks: " + minutes);
        }
    }

    Instant end() {
        return begin.plus(Duration.ofMinutes(minutes));
    }

    public LocalDate day() {
        return begin.atZone(zone).toLocalDate();
    }

    public LocalTime time() {
        return begin.atZone(zone).toLocalTime();
    }

    public LocalTime until() {
        return end().atZone(zone).toLocalTime();
    }
}
