package org.secondlook.design;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.Mechanism;

/**
 * Something to learn by, planned or done: all that the rules of the mechanisms ask about it. In a list these stand in their order.
 *
 * @param module what belongs together, by any name
 * @param focusQuestion what to look for; empty for none
 * @param minutes that it takes or took
 * @param day on which it is meant to be done or was done; null where nobody said
 * @param due whether there is a day until which it is asked for
 * @param strategy the key of what it is about; null for nothing in the library
 * @param times how often it is tried
 * @param tagged what a page that is read says of itself, each with its reason
 */
public record Learning(
        ActivityKind kind,
        String title,
        String module,
        String focusQuestion,
        int minutes,
        @Nullable LocalDate day,
        boolean due,
        @Nullable String strategy,
        int times,
        Map<Mechanism, String> tagged) {

    public Learning {
        tagged = Map.copyOf(tagged);
    }

    boolean asks() {
        return !focusQuestion.isBlank();
    }

    boolean isAbout(@Nullable String other) {
        return strategy != null && strategy.equals(other);
    }
}
