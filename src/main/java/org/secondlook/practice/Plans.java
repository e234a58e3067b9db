package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans lessons in which somebody will do what a step of theirs says; they are asked for only while they work on it. */
@Component
class Plans {

    private final ActionSteps steps;
    private final PlanStore store;
    private final PlanPages pages;
    private final Clock clock;

    Plans(ActionSteps steps, PlanStore store, PlanPages pages, Clock clock) {
        this.steps = steps;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** Of a step that was found through its viewer. */
    List<Plan> of(ActionStep step) {
        return pages.of(step.id());
    }

    /** Where the viewer taught last. */
    Optional<String> zone(Viewer viewer) {
        return pages.zone(viewer.person());
    }

    /** Adds a plan, or says why not. Sent twice, it is added once. */
    @Transactional
    Optional<Refusal> add(StepId id, PlanForm form, Viewer viewer) {
        ActionStep step = steps.hold(id, viewer);
        Plan plan = form.toPlan(id);
        List<Plan> present = pages.of(id);
        if (present.stream().anyMatch(each -> each.id().equals(plan.id()))) {
            return Optional.empty();
        } else if (present.size() >= Plan.MOST) {
            return Optional.of(Refusal.PLANS);
        }
        Instant now = Times.now(clock);
        if (!store.add(plan, step.isActive() ? next(plan, now) : null, now)) {
            throw new NotVisibleException(plan.id());
        }
        return Optional.empty();
    }

    private static @Nullable Instant next(Plan plan, Instant now) {
        return plan.time() == null ? null : plan.time().nextAfter(now);
    }

    @Transactional
    void remove(StepId step, UUID id, Viewer viewer) {
        steps.hold(step, viewer);
        if (!store.remove(id, step)) {
            throw new NotVisibleException(id);
        }
    }

    /** The step is worked on: whatever it has planned by the clock is asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wake(StepId step, Instant now) {
        for (Plan plan : pages.of(step)) {
            Instant next = next(plan, now);
            if (next != null) {
                store.expect(plan.id(), next);
            }
        }
    }

    /** The step is not worked on any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void quiet(StepId step) {
        store.quiet(step);
    }
}
