package org.secondlook.goal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.IndicatorKey;

/**
 * By what somebody wants to see a goal move, and where that was when they began.
 *
 * @param baseline null while nobody knows
 * @param source the own look at a lesson from which the baseline is; null for a figure of one's own
 * @param sourceOn the day of that lesson
 */
record Measure(
        IndicatorKey indicator,
        @Nullable Double baseline,
        @Nullable UUID source,
        @Nullable LocalDate sourceOn) {}
