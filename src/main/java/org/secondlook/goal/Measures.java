package org.secondlook.goal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.observation.Aim;
import org.secondlook.observation.Aims;
import org.secondlook.observation.IndicatorKey;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what goals are seen to move. Where one aims is the line in the picture of growth, for as long as it is worked on: it is laid
 * there and lifted in the same transaction, and no other place has the number meanwhile.
 */
@Component
class Measures {

    private final GoalStore goals;
    private final MeasureStore store;
    private final GoalPages pages;
    private final Aims aims;

    Measures(GoalStore goals, MeasureStore store, GoalPages pages, Aims aims) {
        this.goals = goals;
        this.store = store;
        this.pages = pages;
        this.aims = aims;
    }

    @Transactional
    Optional<Refusal> set(GoalId id, MeasureForm form, Viewer viewer) {
        goals.hold(viewer.person());
        Goal goal = get(id, viewer);
        Optional<Aim> aim = form.key().flatMap(key -> aims.find(key, viewer.person()));
        Optional<Refusal> refusal = aim.isEmpty()
                ? Optional.of(Refusal.INDICATOR)
                : refusal(goal, aim.get().key(), form);
        if (refusal.isEmpty()) {
            aim.ifPresent(found -> set(goal, found, form, viewer));
        }
        return refusal;
    }

    private Goal get(GoalId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    private Optional<Refusal> refusal(Goal goal, IndicatorKey key, MeasureForm form) {
        if (!goal.isActive()) {
            return Optional.of(Refusal.CLOSED);
        } else if (isTaken(key, goal)) {
            return Optional.of(Refusal.TAKEN);
        } else if (!isRead(form.typedBaseline(), key, goal.owner())) {
            return Optional.of(Refusal.BASELINE);
        } else {
            return isRead(form.typedTarget(), key, goal.owner()) ? Optional.empty() : Optional.of(Refusal.TARGET);
        }
    }

    /** Of an indicator there is one line, and so one goal that is worked on. */
    boolean isTaken(IndicatorKey key, Goal by) {
        return pages.own(by.owner()).stream()
                .filter(other -> other.isActive() && !other.id().equals(by.id()))
                .anyMatch(other -> other.isMeasuredBy(key));
    }

    private boolean isRead(String typed, IndicatorKey key, PersonId owner) {
        return typed.isEmpty() || aims.read(typed, key, owner).isPresent();
    }

    private void set(Goal goal, Aim aim, MeasureForm form, Viewer viewer) {
        if (!goal.isMeasuredBy(aim.key())) {
            lift(goal, viewer);
        }
        Double baseline =
                aims.read(form.typedBaseline(), aim.key(), goal.owner()).orElse(null);
        store.set(goal.id(), measured(goal, aim, baseline));
        aims.read(form.typedTarget(), aim.key(), goal.owner())
                .ifPresentOrElse(target -> aims.set(aim.key(), target, viewer), () -> aims.drop(aim.key(), viewer));
    }

    /** A figure has its source as long as it is the one that was found there. */
    private static Measure measured(Goal goal, Aim aim, @Nullable Double baseline) {
        Measure before = goal.measure();
        Aim.Newest newest = aim.newest();
        if (baseline != null && newest != null && baseline.equals(newest.rounded())) {
            return new Measure(aim.key(), baseline, newest.observation(), newest.day());
        } else if (before != null
                && goal.isMeasuredBy(aim.key())
                && baseline != null
                && baseline.equals(before.baseline())) {
            return before;
        } else {
            return new Measure(aim.key(), baseline, null, null);
        }
    }

    @Transactional
    Optional<Refusal> remove(GoalId id, Viewer viewer) {
        goals.hold(viewer.person());
        Goal goal = get(id, viewer);
        if (!goal.isActive()) {
            return Optional.of(Refusal.CLOSED);
        }
        lift(goal, viewer);
        store.remove(id);
        return Optional.empty();
    }

    /** Takes the line of a goal that is worked on out of the picture, in the caller's transaction; where it was. */
    @Nullable
    Double lift(Goal goal, Viewer viewer) {
        Measure measure = goal.measure();
        if (measure == null || !goal.isActive()) {
            return null;
        }
        Double target = target(measure.indicator(), viewer.person()).orElse(null);
        aims.drop(measure.indicator(), viewer);
        return target;
    }

    /** Lays the line of a goal that was closed into the picture again, unless its owner has laid another one meanwhile. */
    void lay(Goal goal, Viewer viewer) {
        Measure measure = goal.measure();
        Closure closure = goal.closure();
        if (measure != null
                && closure != null
                && closure.target() != null
                && target(measure.indicator(), viewer.person()).isEmpty()) {
            aims.set(measure.indicator(), closure.target(), viewer);
        }
    }

    private Optional<Double> target(IndicatorKey key, PersonId owner) {
        return aims.find(key, owner).flatMap(aim -> Optional.ofNullable(aim.target()));
    }
}
