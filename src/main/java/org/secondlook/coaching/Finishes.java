package org.secondlook.coaching;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A stage is done when what it asks for is there, and whoever must has said so; nobody else’s word stands for theirs. */
@Component
class Finishes {

    private final Holds holds;
    private final Choices choices;
    private final WalkStore store;
    private final Footsteps footsteps;
    private final Clock clock;

    Finishes(Holds holds, Choices choices, WalkStore store, Footsteps footsteps, Clock clock) {
        this.holds = holds;
        this.choices = choices;
        this.store = store;
        this.footsteps = footsteps;
        this.clock = clock;
    }

    /** One of the two says that the stage is done, and what they want to say to it. Said twice, their newest words hold. */
    @Transactional
    Optional<Refusal> finish(CycleId id, int version, String words, Viewer viewer) {
        Held held = holds.hold(id, viewer);
        Optional<Refusal> refusal = refusal(held, version, viewer);
        if (refusal.isEmpty()) {
            store.say(held.cycle(), held.part(), words, Times.now(clock));
            if (held.walk().isDoneWith(held.part())) {
                goOn(held, viewer);
            }
        }
        return refusal;
    }

    /** The teacher chooses what serves the stage, and so the coach can be done before it is there. */
    private Optional<Refusal> refusal(Held held, int version, Viewer viewer) {
        Walk walk = held.walk();
        Optional<Refusal> refusal = held.refusal(version);
        if (refusal.isPresent()) {
            return refusal;
        } else if (!held.cycle().isRunning()) {
            return Optional.of(Refusal.NEWER);
        } else if (!walk.current().by().includes(held.part())) {
            throw new NotPermittedException("what the other of the two says");
        } else if (held.part() == Part.COACH && !walk.isDoneWith(Part.COACH)) {
            return Optional.empty();
        } else if (!walk.missing().isEmpty()) {
            return Optional.of(Refusal.MISSING);
        }
        return choices.compare(walk, viewer) ? Optional.empty() : Optional.of(Refusal.LENS);
    }

    private void goOn(Held held, Viewer viewer) {
        Cycle cycle = held.cycle();
        boolean last = held.walk().model().isLast(cycle.stage());
        Act act = Act.finishing(last);
        State next = Moves.next(cycle.state(), act, held.part()).orElseThrow();
        Cycle after = cycle.moved(next, last ? cycle.stage() : cycle.stage() + 1, cycle.turn());
        footsteps.move(held.walk(), after, act, viewer, Times.now(clock));
    }
}
