package org.secondlook.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What was told of many at once: it never changes, and goes whole when one of them takes themself out.
 *
 * @param people how many they are; each counts once
 * @param distance how far their estimates were from the video, in points
 * @param contained how many of a hundred ranges contained what it shows
 * @param first the same of the first look of each of them; null where not all of them have one to compare with
 */
record Batch(
        BatchId id,
        Instant releasedAt,
        int people,
        Step distance,
        Step contained,
        @Nullable First first) {

    /** Of fewer people nothing is told. */
    static final int FEWEST = 5;

    /** The same for whoever may not see how it has grown. */
    Batch withoutFirst() {
        return new Batch(id, releasedAt, people, distance, contained, null);
    }

    public LocalDate day() {
        return Times.day(releasedAt);
    }
}
