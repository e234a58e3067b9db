package org.secondlook.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * How much of one kind is kept about somebody.
 *
 * @param kind a message key: with {@code .name} what it is, with {@code .long} for how long, with {@code .seen} who sees it
 * @param since the oldest; null when there is none, or when nobody noted it
 * @param stays whether it belongs to a course and stays there, without a name, when all else is deleted
 */
public record Holding(String kind, long amount, @Nullable Instant since, boolean stays) {

    /** What goes with its person. */
    public static Holding of(String kind, long amount, @Nullable OffsetDateTime since) {
        return new Holding(kind, amount, since == null ? null : since.toInstant(), false);
    }

    /** The same, as what stays without a name. */
    public Holding staying() {
        return new Holding(kind, amount, since, true);
    }

    boolean isThere() {
        return amount > 0;
    }

    /** The day of the oldest. */
    public @Nullable LocalDate day() {
        return since == null ? null : Times.day(since);
    }
}
