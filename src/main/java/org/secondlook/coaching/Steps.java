package org.secondlook.coaching;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins what was proposed, takes earlier stages up again, and ends cycles. What somebody saw who was slower is not done. */
@Component
class Steps {

    private final Holds holds;
    private final CycleStore store;
    private final Footsteps footsteps;
    private final Clock clock;

    Steps(Holds holds, CycleStore store, Footsteps footsteps, Clock clock) {
        this.holds = holds;
        this.store = store;
        this.footsteps = footsteps;
        this.clock = clock;
    }

    /** The teacher says yes to what the coach proposed, perhaps in other words. */
    @Transactional
    Optional<Refusal> begin(CycleId id, int version, String focus, Viewer viewer) {
        Held held = holds.hold(id, viewer);
        held.demandTeacher();
        Optional<Refusal> refusal = held.refusal(version);
        if (refusal.isPresent()) {
            return refusal;
        }
        store.focus(id, focus);
        return move(held, Act.BEGIN, 0, 0, viewer);
    }

    /** Takes an earlier stage up again, or the last one once all are done; what was said since is said anew. */
    @Transactional
    Optional<Refusal> goBack(CycleId id, int version, int stage, Viewer viewer) {
        Held held = holds.hold(id, viewer);
        Optional<Refusal> refusal = held.refusal(version);
        if (refusal.isPresent()) {
            return refusal;
        }
        return held.walk().mayGoBackTo(stage)
                ? move(held, Act.GO_BACK, stage, held.cycle().turn() + 1, viewer)
                : Optional.of(Refusal.NEWER);
    }

    /** The teacher closes a cycle whose stages are done; either stops one that goes on. The teacher can also without the coach. */
    @Transactional
    Optional<Refusal> end(CycleId id, int version, Act act, Viewer viewer) {
        Held held = holds.hold(id, viewer);
        Cycle cycle = held.cycle();
        if (act == Act.CLOSE) {
            held.demandTeacher();
        }
        return cycle.version() == version
                ? move(held, act, cycle.stage(), cycle.turn(), viewer)
                : Optional.of(Refusal.NEWER);
    }

    private Optional<Refusal> move(Held held, Act act, int stage, int turn, Viewer viewer) {
        Optional<State> next = Moves.next(held.cycle().state(), act, held.part());
        next.ifPresent(state ->
                footsteps.move(held.walk(), held.cycle().moved(state, stage, turn), act, viewer, Times.now(clock)));
        return next.isPresent() ? Optional.empty() : Optional.of(Refusal.NEWER);
    }
}
