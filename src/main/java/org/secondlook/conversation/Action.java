package org.secondlook.conversation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two will do, as they agreed.
 *
 * @param doneOn null until somebody says so
 */
record Action(
        UUID id,
        Doer doer,
        String words,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    static final int LONGEST = 300;
    static final int MOST = 30;

    /** Who will do it. */
    enum Doer {
        TEACHER,
        COACH,
        BOTH
    }

    public boolean isDone() {
        return doneOn != null;
    }
}
