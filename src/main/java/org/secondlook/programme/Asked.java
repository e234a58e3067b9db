package org.secondlook.programme;

/** By what a task is done. How well, it never asks. */
enum Asked {
    /** A reflection on a lesson that was chosen for it. */
    REFLECTION,
    /** A stage of a coaching cycle. */
    STAGE,
    /** A coaching cycle that its teacher has closed. */
    CYCLE;

    boolean isCoaching() {
        return this != REFLECTION;
    }
}
