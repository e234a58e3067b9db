package org.secondlook.goal;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of a goal that it is reached, or puts it aside, and takes either back. */
@Component
class Closures {

    private final GoalStore store;
    private final GoalPages pages;
    private final Measures measures;
    private final Clock clock;

    Closures(GoalStore store, GoalPages pages, Measures measures, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.measures = measures;
        this.clock = clock;
    }

    /** Closes a goal, with its line; what is closed so already is. */
    @Transactional
    Optional<Refusal> close(GoalId id, Ending ending, Viewer viewer) {
        store.hold(viewer.person());
        Goal goal = get(id, viewer);
        if (goal.closure() != null) {
            return goal.closure().ending() == ending ? Optional.empty() : Optional.of(Refusal.CLOSED);
        }
        store.close(id, ending, measures.lift(goal, viewer), Times.now(clock));
        return Optional.empty();
    }

    /** Opens a goal again, with its line; what is open already is. */
    @Transactional
    Optional<Refusal> reopen(GoalId id, Viewer viewer) {
        store.hold(viewer.person());
        Goal goal = get(id, viewer);
        if (goal.isActive()) {
            return Optional.empty();
        } else if (pages.own(viewer.person()).stream().filter(Goal::isActive).count() >= Goal.MOST_ACTIVE) {
            return Optional.of(Refusal.THREE);
        } else if (goal.measure() != null && measures.isTaken(goal.measure().indicator(), goal)) {
            return Optional.of(Refusal.TAKEN);
        }
        store.reopen(id, Times.now(clock));
        measures.lay(goal, viewer);
        return Optional.empty();
    }

    private Goal get(GoalId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }
}
