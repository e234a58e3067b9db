package org.secondlook.observation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * A framework of a school's own, as those see it who may work at it.
 *
 * @param newest what is published of it; null while nothing is
 * @param draft what the draft is called; null when nobody works at it
 * @param changedAt when somebody last did; null for no draft
 * @param retired whether it is not offered any more
 */
record SchoolFramework(
        SchoolFrameworkId id,
        @Nullable Framework newest,
        @Nullable String draft,
        @Nullable Instant changedAt,
        boolean retired) {

    /** What it is called: as it was published last, or as it will be. */
    public String name() {
        return newest != null ? newest.definition().name() : String.valueOf(draft);
    }

    /** The number of the version that comes next. */
    public int next() {
        return newest == null ? 1 : newest.number() + 1;
    }

    /** The day on which somebody last worked at the draft; null for none. */
    public @Nullable LocalDate day() {
        return changedAt == null ? null : Times.day(changedAt);
    }
}
