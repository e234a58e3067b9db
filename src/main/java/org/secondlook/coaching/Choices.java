package org.secondlook.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.observation.SameLens;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.Audiences;
import org.secondlook.sharing.ShownThing;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What serves a stage: things of the teacher’s that the coach sees when they are chosen. What becomes of the share later is the teacher’s. */
@Component
class Choices {

    private final Holds holds;
    private final WalkStore store;
    private final Audiences audiences;
    private final SameLens lenses;
    private final Clock clock;

    Choices(Holds holds, WalkStore store, Audiences audiences, SameLens lenses, Clock clock) {
        this.holds = holds;
        this.store = store;
        this.audiences = audiences;
        this.lenses = lenses;
        this.clock = clock;
    }

    /** The teacher lets one serve the stage at which the cycle is. */
    @Transactional
    Optional<Refusal> choose(CycleId id, int version, Ask ask, Subject subject, Viewer viewer) {
        Held held = holds.hold(id, viewer);
        held.demandTeacher();
        Walk walk = held.walk();
        Optional<Refusal> refusal = held.refusal(version);
        if (refusal.isPresent()) {
            return refusal;
        } else if (!held.cycle().isRunning()) {
            return Optional.of(Refusal.NEWER);
        } else if (!walk.current().things().contains(ask) || !isOffered(walk.cycle(), ask, subject, viewer)) {
            return Optional.of(Refusal.THING);
        } else if (ask == Ask.FOLLOW_UP && !isComparable(walk, subject, viewer)) {
            return Optional.of(Refusal.LENS);
        }
        store.choose(walk.cycle(), ask, subject, Times.now(clock));
        return Optional.empty();
    }

    private boolean isOffered(Cycle cycle, Ask ask, Subject subject, Viewer viewer) {
        return offered(cycle, ask, viewer).stream()
                .anyMatch(thing -> thing.subject().equals(subject));
    }

    /** What can be chosen for something now. */
    List<ShownThing> offered(Cycle cycle, Ask ask, Viewer viewer) {
        return shown(cycle, viewer).stream()
                .filter(thing ->
                        ask.kind().filter(thing.subject().kind()::equals).isPresent())
                .toList();
    }

    /** What the teacher shows to the pairing now, as far as the viewer sees it. */
    List<ShownThing> shown(Cycle cycle, Viewer viewer) {
        var audience = new Audience(Audience.Kind.PAIRING, cycle.pairing().value());
        return audiences.things(audience, viewer).stream()
                .filter(thing -> thing.owner().equals(cycle.teacher()))
                .toList();
    }

    /** Whether the look after is still through the lens of the look before, which may have been chosen anew since. */
    boolean compare(Walk walk, Viewer viewer) {
        return !walk.current().asks().contains(Ask.FOLLOW_UP)
                || walk.chosen(Ask.FOLLOW_UP)
                        .map(after -> isComparable(walk, after.subject(), viewer))
                        .orElse(true);
    }

    /** A look before that is gone compares with nothing, and hinders nobody. */
    private boolean isComparable(Walk walk, Subject after, Viewer viewer) {
        return walk.mayServe(Ask.FOLLOW_UP, after)
                && walk.chosen(Ask.BASELINE)
                        .flatMap(before -> lenses.isSame(before.subject().id(), after.id(), viewer))
                        .orElse(true);
    }
}
