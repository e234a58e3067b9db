package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up a step, one at a time, and ends that: put aside, or mastered by its owner's word. */
@Component
class Stints {

    private final ActionSteps steps;
    private final StepStore store;
    private final Plans plans;
    private final Clock clock;

    Stints(ActionSteps steps, StepStore store, Plans plans, Clock clock) {
        this.steps = steps;
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Takes a step up, or says why not; what is taken up already is.
     *
     * @param instead the one that is put aside for it; null for none
     */
    @Transactional
    Optional<Refusal> begin(StepId id, @Nullable UUID instead, Viewer viewer) {
        store.hold(viewer.person());
        ActionStep step = steps.hold(id, viewer);
        if (step.isActive()) {
            return Optional.empty();
        }
        Instant now = Times.now(clock);
        if (instead != null && !instead.equals(id.value())) {
            putAside(new StepId(instead), now, viewer);
        }
        int number = step.stint() == null ? Stint.FIRST : step.stint().number() + 1;
        if (!store.begin(id, number, viewer.person(), now)) {
            return Optional.of(Refusal.ONE);
        }
        plans.wake(id, now);
        return Optional.empty();
    }

    private void putAside(StepId id, Instant now, Viewer viewer) {
        if (steps.hold(id, viewer).isActive()) {
            store.end(id, viewer.person(), Ending.ASIDE, now);
            plans.quiet(id);
        }
    }

    /** Ends working on a step; what has ended so already has. */
    @Transactional
    Optional<Refusal> end(StepId id, Ending ending, Viewer viewer) {
        store.hold(viewer.person());
        ActionStep step = steps.hold(id, viewer);
        if (step.isActive()) {
            store.end(id, viewer.person(), ending, Times.now(clock));
            plans.quiet(id);
            return Optional.empty();
        }
        Stint last = step.stint();
        return last != null && last.ending() == ending ? Optional.empty() : Optional.of(Refusal.ENDED);
    }
}
