package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.ThingErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A viewer's own action steps: written, said in other words, and taken away. */
@Component
class ActionSteps {

    private final StepStore store;
    private final StepPages pages;
    private final Shares shares;
    private final Clock clock;

    ActionSteps(StepStore store, StepPages pages, Shares shares, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.shares = shares;
        this.clock = clock;
    }

    /** The newest first. */
    List<ActionStep> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    /** The one that the viewer works on. */
    Optional<ActionStep> active(Viewer viewer) {
        return own(viewer).stream().filter(ActionStep::isActive).findFirst();
    }

    ActionStep get(StepId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** What an own step said, the newest first. */
    List<StepVersion> versions(ActionStep own) {
        return pages.versions(own.id());
    }

    /** When an own step was worked on, the newest first. */
    List<Stint> stints(ActionStep own) {
        return pages.stints(own.id());
    }

    /** The step, or the answer 404. Nobody erases it, or adds to it, until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ActionStep hold(StepId id, Viewer viewer) {
        store.hold(id, viewer.person());
        return get(id, viewer);
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("an action step without a practice of one's own");
        }
    }

    /** Writes a step down, not begun yet. Sent twice, it is written once; 404 for a goal that is not the viewer's. */
    @Transactional
    void write(StepId id, StepText text, @Nullable UUID goal, Viewer viewer) {
        demandPractice(viewer);
        demandGoal(goal, viewer);
        store.hold(viewer.person());
        if (pages.find(id, viewer.person()).isEmpty()) {
            Instant now = Times.now(clock);
            if (!store.add(id, viewer.person(), goal, now) || !store.write(id, StepVersion.FIRST, text, now)) {
                throw new NotVisibleException(id);
            }
        }
    }

    private void demandGoal(@Nullable UUID goal, Viewer viewer) {
        if (goal != null) {
            shares.titleOf(new Subject(Subject.Kind.GOAL, goal), viewer);
        }
    }

    /** Says a step in other words, as its next version. What it says already is not said again. */
    @Transactional
    Optional<Refusal> say(StepId id, int base, StepText text, @Nullable UUID goal, Viewer viewer) {
        ActionStep present = hold(id, viewer);
        demandGoal(goal, viewer);
        if (present.version() != base && !present.text().equals(text)) {
            return Optional.of(Refusal.NEWER);
        }
        store.serve(id, goal);
        if (present.text().equals(text)) {
            return Optional.empty();
        }
        boolean next = store.write(id, base + 1, text, Times.now(clock));
        return next ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** Takes a step away with its plans, attempts, rehearsals and shares. */
    @Transactional
    void remove(StepId id, Viewer viewer) {
        store.hold(viewer.person());
        hold(id, viewer);
        shares.forget(SharedSteps.subject(id));
        store.remove(id, viewer.person());
    }

    @EventListener
    void erased(ThingErased told) {
        if (told.thing().kind() == Subject.Kind.GOAL) {
            store.unserve(told.thing().id());
        }
    }
}
