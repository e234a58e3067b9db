package org.secondlook.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingEnded;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ThingErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cycles of a viewer: their own for good, and those in which they coach for as long as the pairing goes on. Begun by the teacher, or
 * proposed by the coach.
 */
@Component
class Cycles {

    private final CycleStore store;
    private final CyclePages pages;
    private final WalkPages walks;
    private final Models models;
    private final Pairings pairings;
    private final Footsteps footsteps;
    private final Clock clock;

    Cycles(
            CycleStore store,
            CyclePages pages,
            WalkPages walks,
            Models models,
            Pairings pairings,
            Footsteps footsteps,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.walks = walks;
        this.models = models;
        this.pairings = pairings;
        this.footsteps = footsteps;
        this.clock = clock;
    }

    /** What is open first. */
    List<Walk> all(Viewer viewer) {
        return pages.all(viewer, inSight(viewer)).stream().map(this::walk).toList();
    }

    /** What goes on. */
    List<Walk> open(Viewer viewer) {
        return all(viewer).stream().filter(walk -> walk.cycle().isOpen()).toList();
    }

    Cycle get(CycleId id, Viewer viewer) {
        return pages.find(id, viewer, inSight(viewer)).orElseThrow(() -> new NotVisibleException(id));
    }

    /** If it is the viewer’s as a teacher; else the answer 404. */
    Cycle own(CycleId id, Viewer viewer) {
        Cycle cycle = get(id, viewer);
        if (cycle.partOf(viewer.person()) != Part.TEACHER) {
            throw new NotVisibleException(id);
        }
        return cycle;
    }

    private List<PairingId> inSight(Viewer viewer) {
        return pairings.of(viewer).stream().map(Pairing::id).toList();
    }

    Walk walk(Cycle cycle) {
        return walks.walk(cycle, models.of(cycle));
    }

    /** What moved it, from its beginning. */
    List<Moved> moves(Cycle cycle) {
        return walks.moves(cycle.id());
    }

    /** Begins a cycle, or proposes it to its teacher, or says why not. Sent twice, it is one. */
    @Transactional
    Optional<Refusal> begin(CycleId id, PairingId with, ModelId model, String focus, Viewer viewer) {
        demandPractice(viewer);
        if (!pairings.hold(with, viewer)) {
            throw new NotVisibleException(with);
        }
        Pairing pairing = pairings.get(with, viewer);
        models.visible(model, viewer);
        boolean teaches = pairing.isTeacher(viewer.person());
        if (store.add(id, pairing, model, focus, teaches ? State.RUNNING : State.PROPOSED)) {
            footsteps.first(get(id, viewer), teaches ? Act.BEGIN : Act.PROPOSE, viewer, Times.now(clock));
            return Optional.empty();
        }
        return pages.find(id, viewer, List.of(with)).isPresent() ? Optional.empty() : Optional.of(Refusal.OPEN);
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("a cycle without a practice of one’s own");
        }
    }

    /** Takes a cycle that is over away with all that was said in it; the things that served it stay. */
    @Transactional
    void remove(CycleId id, Viewer viewer) {
        store.hold(id);
        if (own(id, viewer).isOpen()) {
            throw new NotPermittedException("taking a cycle away that goes on");
        }
        store.remove(id);
    }

    /** A cycle ends with its pairing: what the teacher has of it stays theirs. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(PairingEnded pairing) {
        store.holdOpen(pairing.id())
                .forEach(cycle -> pages.open(cycle).ifPresent(open -> footsteps.stop(open, pairing.at())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(ThingErased thing) {
        store.forget(thing.thing());
    }
}
