package org.secondlook.clip;

/**
 * How far the cutting of a clip has come.
 *
 * <ul>
 *   <li>CUTTING: a job makes its files, and nothing can be watched yet
 *   <li>READY: it can be watched
 *   <li>FAILED: its piece of the lesson cannot be made into a file
 * </ul>
 */
enum ClipState {
    CUTTING,
    READY,
    FAILED;

    /** Whether the step is one that the cutting takes. */
    boolean mayBecome(ClipState next) {
        return switch (this) {
            case CUTTING -> next == READY || next == FAILED;
            case READY, FAILED -> next == CUTTING;
        };
    }
}
