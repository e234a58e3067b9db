package org.secondlook.design;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a lead plans it. It may be placed in a course, and then people do it there.
 *
 * @param focusQuestion what to look for; empty for none
 * @param minutes that it takes somebody
 * @param opens the day from which on it is meant to be done; null where none is said
 * @param due the day until which; null where none is said
 * @param target a strategy's key or an exemplar's id, by kind; null for none
 * @param times how often it is tried; 1 for all kinds that do not say so
 */
public record PlannedActivity(
        PlannedActivityId id,
        ActivityKind kind,
        String title,
        String focusQuestion,
        int minutes,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        @Nullable String target,
        int times) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_QUESTION = 500;
    static final int LONGEST_TARGET = 100;
    static final int MOST_MINUTES = 600;
    static final int MOST_TIMES = 20;

    /** As often as it takes to have tried and to have repeated it twice. */
    static final int USUAL_TIMES = 3;

    public PlannedActivity {
        if (title.isBlank() || minutes < 1 || minutes > MOST_MINUTES || times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("no activity: %s, %d minutes, %d times".formatted(id, minutes, times));
        } else if (opens != null && due != null && due.isBefore(opens)) {
            throw new IllegalArgumentException("due before it opens: " + id);
        }
    }

    public PlannedActivity(
            PlannedActivityId id,
            ActivityKind kind,
            String title,
            String focusQuestion,
            int minutes,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            @Nullable String target) {
        this(id, kind, title, focusQuestion, minutes, opens, due, target, kind.takesTimes() ? USUAL_TIMES : 1);
    }

    /** The first day that is said of it; null for none. */
    public @Nullable LocalDate day() {
        return opens == null ? due : opens;
    }
}
