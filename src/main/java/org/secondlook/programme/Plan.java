package org.secondlook.programme;

import org.jspecify.annotations.Nullable;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;

/**
 * What a programme plans, as a task that was made from it keeps it: it goes on as it was placed, whatever becomes of the plan.
 *
 * @param target a strategy's key or an exemplar's number; null where there is nothing to name
 * @param times how often it is to be done
 */
record Plan(PlannedActivityId planned, @Nullable String target, int times) {

    static Plan of(PlannedActivity activity) {
        return new Plan(activity.id(), activity.target(), activity.times());
    }
}
