package org.secondlook.programme;

import org.secondlook.design.ActivityKind;

/** By what act a task is done. How well, it never asks. */
enum Asked {
    /** A reflection on a lesson that was chosen for it. */
    REFLECTION,
    /** A stage of a coaching cycle. */
    STAGE,
    /** A coaching cycle that its teacher has closed. */
    CYCLE,
    /** The sample lesson watched, and the code of practice or the norms of a circle accepted. */
    NORMS,
    /** A strategy's page, opened and read. */
    STRATEGY,
    /** An exemplar, watched to its end. */
    EXEMPLAR,
    /** An action step, rehearsed. */
    REHEARSAL,
    /** An action step, tried in class so many times. */
    ATTEMPTS,
    /** What somebody takes along from a circle, written. */
    CIRCLE,
    /** An entry in one's own journal, written. */
    JOURNAL;

    /** The act by which what a programme plans is done. */
    static Asked of(ActivityKind kind) {
        return kind == ActivityKind.LOOK ? REFLECTION : valueOf(kind.name());
    }

    boolean isCoaching() {
        return this == STAGE || this == CYCLE;
    }

    boolean isReflection() {
        return this == REFLECTION;
    }

    /** Whether its person says themselves that they have read what it asks them to. */
    boolean isReading() {
        return this == STRATEGY || this == NORMS;
    }
}
