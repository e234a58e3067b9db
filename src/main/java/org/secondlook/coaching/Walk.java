package org.secondlook.coaching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.secondlook.sharing.Subject;

/** A cycle with what was chosen and said in it: how far the stage has come at which it is. */
record Walk(CycleModel model, Cycle cycle, List<Artefact> artefacts, List<Said> said) {

    Walk {
        artefacts = List.copyOf(artefacts);
        said = List.copyOf(said);
    }

    Stage current() {
        return model.stages().get(cycle.stage());
    }

    /** What serves a stage: the newest choice, whichever turn it is of. */
    Optional<Artefact> held(int stage, Ask ask) {
        return artefacts.stream()
                .filter(each -> each.stage() == stage && each.ask() == ask)
                .max(Comparator.comparingInt(Artefact::turn));
    }

    /** The thing of the look before, for the one after it. */
    Optional<Artefact> chosen(Ask ask) {
        return artefacts.stream().filter(each -> each.ask() == ask).max(Comparator.comparingInt(Artefact::turn));
    }

    /** Whether something can serve as far as the other choices go: the look before is not set side by side with itself. */
    boolean mayServe(Ask ask, Subject subject) {
        return ask != Ask.FOLLOW_UP
                || chosen(Ask.BASELINE)
                        .filter(before -> before.subject().equals(subject))
                        .isEmpty();
    }

    /** What the current stage still needs before it can be done. */
    List<Ask> missing() {
        return current().optional()
                ? List.of()
                : current().things().stream()
                        .filter(ask -> held(cycle.stage(), ask).isEmpty())
                        .toList();
    }

    /** Whether somebody has said in this turn that the current stage is done. */
    boolean hasSaid(Part part) {
        return said.stream()
                .anyMatch(each -> each.stage() == cycle.stage() && each.turn() == cycle.turn() && each.part() == part);
    }

    /** Whether the current stage waits for somebody to say that it is done. */
    boolean awaits(Part part) {
        return cycle.isRunning() && current().by().includes(part) && !hasSaid(part);
    }

    /** Whether it is done once somebody says so, because whoever else must has said it. */
    boolean isDoneWith(Part part) {
        return current().by() != Actor.BOTH || hasSaid(part == Part.TEACHER ? Part.COACH : Part.TEACHER);
    }

    /** Whether a stage lies behind: an earlier one, or the last one once all are done. */
    boolean mayGoBackTo(int stage) {
        return stage >= 0 && (stage < cycle.stage() || (stage == cycle.stage() && cycle.state() == State.READY));
    }

    /** What was said to a stage at last. */
    List<Said> saidOf(int stage) {
        int newest = said.stream()
                .filter(each -> each.stage() == stage)
                .mapToInt(Said::turn)
                .max()
                .orElse(0);
        return said.stream()
                .filter(each -> each.stage() == stage && each.turn() == newest)
                .toList();
    }
}
