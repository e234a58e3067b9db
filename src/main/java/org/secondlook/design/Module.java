package org.secondlook.design;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a programme, with its activities in their order.
 *
 * @param begins the day on which it begins; null where none is said
 * @param ends the last day; null where none is said
 */
public record Module(
        ModuleId id,
        String title,
        List<PlannedActivity> activities,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {

    static final int LONGEST_TITLE = 200;

    public Module {
        activities = List.copyOf(activities);
    }

    public Module(ModuleId id, String title, List<PlannedActivity> activities) {
        this(id, title, activities, null, null);
    }

    /** What it takes somebody. */
    public int minutes() {
        return activities.stream().mapToInt(PlannedActivity::minutes).sum();
    }
}
