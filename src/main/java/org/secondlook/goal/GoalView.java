package org.secondlook.goal;

import org.jspecify.annotations.Nullable;
import org.secondlook.culture.VisionPart;
import org.secondlook.observation.Aim;

/**
 * A goal as a page shows it.
 *
 * @param part of the vision that it serves, also one that was taken away; null for none
 * @param aim where its indicator is; null without one
 * @param covered whether its numbers come to whoever looks only after their own coding; then there is no aim either
 * @param shared whether somebody else sees it now
 * @param due whether its owner wanted to look at it again by now
 */
record GoalView(
        Goal goal, @Nullable VisionPart part, @Nullable Aim aim, boolean covered, boolean shared, boolean due) {

    /** Where it aims, or aimed when it was closed. */
    public @Nullable Double target() {
        Closure closure = goal.closure();
        if (closure != null) {
            return closure.target();
        } else {
            return aim == null ? null : aim.target();
        }
    }
}
