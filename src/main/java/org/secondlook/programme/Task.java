package org.secondlook.programme;

import org.jspecify.annotations.Nullable;

/**
 * What an activity asks people to do. A copied course brings its tasks along, never what somebody has done with them.
 *
 * @param plan what it was made from; null for one that somebody picked or wrote where they placed it
 */
record Task(
        TaskId id,
        String title,
        String focusQuestion,
        Asked asks,
        @Nullable Plan plan) {

    Task(TaskId id, String title, String focusQuestion, Asked asks) {
        this(id, title, focusQuestion, asks, null);
    }
}
