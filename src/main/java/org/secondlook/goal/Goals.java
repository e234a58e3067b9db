package org.secondlook.goal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.Visions;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A viewer's own goals: begun, said in other words, and taken away. */
@Component
class Goals {

    private final GoalStore store;
    private final GoalPages pages;
    private final Measures measures;
    private final Visions visions;
    private final Shares shares;
    private final Clock clock;

    Goals(GoalStore store, GoalPages pages, Measures measures, Visions visions, Shares shares, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.measures = measures;
        this.visions = visions;
        this.shares = shares;
        this.clock = clock;
    }

    /** The newest first. */
    List<Goal> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    /** Those that the viewer works on now, the newest first. */
    List<Goal> active(Viewer viewer) {
        return own(viewer).stream().filter(Goal::isActive).toList();
    }

    Goal get(GoalId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** What an own goal said, the newest first. */
    List<GoalVersion> versions(Goal own) {
        return pages.versions(own.id());
    }

    /** When an own goal was closed and opened again, the newest first. */
    List<Closure> closures(Goal own) {
        return pages.closures(own.id());
    }

    /** Begins a goal, or says why not. Sent twice, it is begun once. */
    @Transactional
    Optional<Refusal> begin(GoalId id, GoalText text, Viewer viewer) {
        demandPractice(viewer);
        store.hold(viewer.person());
        if (pages.find(id, viewer.person()).isPresent()) {
            return Optional.empty();
        } else if (active(viewer).size() >= Goal.MOST_ACTIVE) {
            return Optional.of(Refusal.THREE);
        } else if (!mayServe(text, null, viewer)) {
            return Optional.of(Refusal.PART);
        } else {
            add(id, text, viewer);
            return Optional.empty();
        }
    }

    private void add(GoalId id, GoalText text, Viewer viewer) {
        Instant now = Times.now(clock);
        if (!store.add(id, viewer.person(), now) || !store.write(id, GoalVersion.FIRST, text, now)) {
            throw new NotVisibleException(id);
        }
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("a goal without a practice of one's own");
        }
    }

    /** Says a goal in other words, as its next version. What it says already is not said again. */
    @Transactional
    Optional<Refusal> say(GoalId id, int base, GoalText text, Viewer viewer) {
        store.hold(id, viewer.person());
        Goal present = get(id, viewer);
        if (present.text().equals(text)) {
            return Optional.empty();
        } else if (!present.isActive()) {
            return Optional.of(Refusal.CLOSED);
        } else if (!mayServe(text, present, viewer)) {
            return Optional.of(Refusal.PART);
        }
        boolean next = present.version() == base && store.write(id, base + 1, text, Times.now(clock));
        return next ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** A part that holds, or the one that it serves already. */
    private boolean mayServe(GoalText text, @Nullable Goal before, Viewer viewer) {
        return text.part() == null
                || (before != null && text.part().equals(before.text().part()))
                || visions.get(viewer).has(text.part());
    }

    /** Takes a goal away with all that it said, its line in the picture and its shares. */
    @Transactional
    void remove(GoalId id, Viewer viewer) {
        store.hold(viewer.person());
        measures.lift(get(id, viewer), viewer);
        shares.forget(SharedGoals.subject(id));
        store.remove(id, viewer.person());
    }
}
