package org.secondlook.coaching;

/** How far a cycle has come. What may follow what stands in {@link Moves}. */
enum State {
    PROPOSED,
    RUNNING,
    READY,
    CLOSED,
    STOPPED;

    /** Whether something can still be done in it. */
    boolean isOpen() {
        return this == PROPOSED || this == RUNNING || this == READY;
    }
}
