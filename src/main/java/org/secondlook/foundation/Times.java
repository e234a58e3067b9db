package org.secondlook.foundation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as both databases keep them: UTC, microseconds. */
public final class Times {

    private Times() {}

    /** The clock's time, cut to the microseconds that a column can hold, so that what is read back is equal. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The form in which a time is bound to a statement: PostgreSQL's driver takes no {@link Instant}. */
    public static OffsetDateTime bind(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** The day on which something was, in UTC: where a person is, nobody tells us. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** Like {@link #bind}, for a column that may be empty. */
    public static @Nullable OffsetDateTime bindOrNull(@Nullable Instant time) {
        return time == null ? null : bind(time);
    }
}
