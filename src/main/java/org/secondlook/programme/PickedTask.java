package org.secondlook.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody wants in their course, with nothing wrong about it.
 *
 * @param points what it counts in the gradebook
 * @param opens the day on which it can be begun; null when it always can
 * @param due the day at whose end it should be done; null when there is none
 * @param asks by what it is done
 */
record PickedTask(
        String title,
        String focusQuestion,
        BigDecimal points,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        Asked asks) {}
