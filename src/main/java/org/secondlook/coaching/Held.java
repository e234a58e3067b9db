package org.secondlook.coaching;

import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;

/**
 * A cycle that nobody else changes until the transaction ends.
 *
 * @param part what the viewer is in it
 * @param together whether its pairing goes on
 */
record Held(Walk walk, Part part, boolean together) {

    Cycle cycle() {
        return walk.cycle();
    }

    /** Why nothing can be done that takes both; empty when it can. */
    Optional<Refusal> refusal(int version) {
        if (cycle().version() != version || !cycle().isOpen()) {
            return Optional.of(Refusal.NEWER);
        }
        return together ? Optional.empty() : Optional.of(Refusal.APART);
    }

    void demandTeacher() {
        if (part != Part.TEACHER) {
            throw new NotPermittedException("what the teacher of a cycle does");
        }
    }
}
