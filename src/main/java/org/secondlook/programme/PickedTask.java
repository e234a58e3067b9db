package org.secondlook.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.PlannedActivity;

/**
 * A task that somebody wants in their course, with nothing wrong about it.
 *
 * @param points what it counts in the gradebook
 * @param opens the day on which it can be begun; null when it always can
 * @param due the day at whose end it should be done; null when there is none
 * @param asks by what it is done
 * @param planned what it is made from; null for one that was picked or written where it is placed
 */
record PickedTask(
        String title,
        String focusQuestion,
        BigDecimal points,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        Asked asks,
        @Nullable PlannedActivity planned) {

    PickedTask(
            String title,
            String focusQuestion,
            BigDecimal points,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            Asked asks) {
        this(title, focusQuestion, points, opens, due, asks, null);
    }

    /** As it is planned: its words are those of the programme. Some platforms show a title as if it were markup. */
    static PickedTask of(PlannedActivity planned) {
        return new PickedTask(
                planned.title().replace('<', '‹').replace('>', '›'),
                planned.focusQuestion(),
                BigDecimal.ONE,
                planned.opens(),
                planned.due(),
                Asked.of(planned.kind()),
                planned);
    }

    @Nullable
    Plan plan() {
        return planned == null ? null : Plan.of(planned);
    }
}
