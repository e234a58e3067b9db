package org.secondlook.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as a page shows it, with what belongs to it.
 *
 * @param goal what the goal is called that it serves; null for none, and for one that the viewer does not see
 * @param source what the strategy is called from which it was taken; null for none
 * @param attempts the newest first; for others than its owner without the notes that are not for them
 * @param rehearsals the newest first; for others than its owner those alone that are words
 */
record StepView(
        ActionStep step,
        @Nullable String goal,
        @Nullable String source,
        List<PlanView> plans,
        List<Attempt> attempts,
        List<Rehearsal> rehearsals) {

    StepView {
        plans = List.copyOf(plans);
        attempts = List.copyOf(attempts);
        rehearsals = List.copyOf(rehearsals);
    }

    /** What the gentle check asks, until it is tried. */
    public List<Hint> hints() {
        return attempts.isEmpty() ? MoveCheck.of(step.text()) : List.of();
    }

    /** Those whose lesson is now. */
    public List<PlanView> due() {
        return plans.stream().filter(PlanView::due).toList();
    }

    /** Whether there is something to look at again: then it is offered, and nothing waits for it. */
    public boolean mayFollowUp() {
        Stint stint = step.stint();
        return stint != null
                && step.isActive()
                && attempts.stream()
                                .filter(attempt -> !attempt.triedAt().isBefore(stint.begunAt()))
                                .count()
                        >= Attempt.TO_FOLLOW_UP;
    }
}
