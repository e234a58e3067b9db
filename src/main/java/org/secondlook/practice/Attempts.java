package org.secondlook.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody has tried a step of theirs in class, and what happened. */
@Component
class Attempts {

    private final ActionSteps steps;
    private final AttemptStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attempts(ActionSteps steps, AttemptStore store, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Of a step that was found through its viewer, the newest first. */
    List<Attempt> of(ActionStep step) {
        return store.of(step.id());
    }

    Attempt get(UUID id, ActionStep own) {
        return of(own).stream()
                .filter(attempt -> attempt.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** Whether it was just now, so that the page offers to take it back. */
    boolean isFresh(Attempt attempt) {
        return attempt.isFresh(clock.instant());
    }

    /**
     * Notes that a step was tried. Pressed twice, or sent again when the line is back, it counts once. What was tried before the step was
     * put aside counts also when it is told after that.
     *
     * @param id made with the button
     * @param ago how long ago the button was pressed
     */
    @Transactional
    Optional<Refusal> add(UUID id, StepId step, Duration ago, Viewer viewer) {
        ActionStep own = steps.hold(step, viewer);
        if (own.isDraft()) {
            return Optional.of(Refusal.DRAFT);
        }
        Instant at = Times.now(clock).minus(within(ago));
        boolean isThere = of(own).stream().anyMatch(each -> each.id().equals(id)) || store.isNear(at, step);
        if (!isThere) {
            note(id, step, at, viewer);
        }
        return Optional.empty();
    }

    private void note(UUID id, StepId step, Instant at, Viewer viewer) {
        if (!store.add(id, step, at)) {
            throw new NotVisibleException(id);
        }
        events.publishEvent(new StepTried(id, viewer.person(), viewer.course(), at));
    }

    private static Duration within(Duration ago) {
        if (ago.isNegative()) {
            return Duration.ZERO;
        }
        return ago.compareTo(Attempt.LATEST) > 0 ? Attempt.LATEST : ago;
    }

    /** Says what happened, unless something else was said of it meanwhile. */
    @Transactional
    Optional<Refusal> say(UUID id, StepId step, NoteForm form, Viewer viewer) {
        Attempt present = get(id, steps.hold(step, viewer));
        boolean isSaid = present.note().equals(form.typedNote()) && present.shown() == form.isShown();
        return isSaid || store.say(id, step, form) ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** Takes back that it was tried; taken back twice, it is one. */
    @Transactional
    void remove(UUID id, StepId step, Viewer viewer) {
        steps.hold(step, viewer);
        store.remove(id, step);
    }
}
