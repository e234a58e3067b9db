package org.secondlook.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/**
 * What was told of many at once: it never changes, and goes whole when one of them takes themself out.
 *
 * @param people how many they are; each counts once
 * @param distance how far their estimates were from the video, in points
 * @param contained how many of a hundred ranges contained what it shows
 */
record Batch(BatchId id, Instant releasedAt, int people, Step distance, Step contained) {

    /** Of fewer people nothing is told. */
    static final int FEWEST = 5;

    public LocalDate day() {
        return Times.day(releasedAt);
    }
}
