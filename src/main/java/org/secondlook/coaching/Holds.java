package org.secondlook.coaching;

import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds cycles for whoever is about to change them: first the pairing, as whoever ends that does, then the cycle. */
@Component
class Holds {

    private final Cycles cycles;
    private final CycleStore store;
    private final Pairings pairings;

    Holds(Cycles cycles, CycleStore store, Pairings pairings) {
        this.cycles = cycles;
        this.store = store;
        this.pairings = pairings;
    }

    /** The cycle as it is now, or the answer 404. */
    @Transactional(propagation = Propagation.MANDATORY)
    Held hold(CycleId id, Viewer viewer) {
        boolean together = pairings.hold(cycles.get(id, viewer).pairing(), viewer);
        store.hold(id);
        Cycle cycle = cycles.get(id, viewer);
        return new Held(cycles.walk(cycle), cycle.partOf(viewer.person()), together);
    }
}
