package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays what somebody else has coded in a lesson beside what its owner coded in it, through the same version of a framework. */
@Component
class AgreementDesk {

    private final SecondCodings seconds;
    private final Observations observations;
    private final Codings codings;

    AgreementDesk(SecondCodings seconds, Observations observations, Codings codings) {
        this.seconds = seconds;
        this.observations = observations;
        this.codings = codings;
    }

    /** What the other has coded, whole. */
    void tell(SecondCoding second, Model model) {
        Coding coding = codings.of(second);
        List<GapRow> rows = GapRow.evidence(new Reading(coding, Map.of()));
        model.addAttribute("coded", coding.coverage().length());
        model.addAttribute("rows", rows);
        model.addAttribute("missing", GapRow.missing(rows));
        model.addAttribute("tallies", CodeTally.of(coding));
        model.addAttribute("events", CodedLine.of(coding));
    }

    /** The two side by side, over what both coded; nothing before the owner has coded it too. */
    void compare(SecondCoding second, Viewer owner, Model model) {
        own(second, owner).ifPresent(look -> {
            Comparison comparison = Comparison.of(codings.of(look), codings.of(second));
            model.addAttribute("own", look);
            model.addAttribute("lacking", comparison.missing());
            model.addAttribute("together", comparison.coverage().length());
            if (comparison.missing() == null) {
                model.addAttribute("compared", comparison.rows());
                model.addAttribute("lanes", comparison.lanes());
            }
        });
    }

    /** The newest look of the owner's that compares. */
    private Optional<Observation> own(SecondCoding second, Viewer owner) {
        return observations.of(second.look().recording(), owner).stream()
                .filter(Observation::isLocked)
                .filter(look ->
                        look.framework().id().equals(second.look().framework().id()))
                .findFirst();
    }

    /** Beside the evidence of a look what others who are done have found through the same version. */
    List<Beside> beside(Observation look, Viewer owner) {
        return seconds.in(look.recording(), owner).stream()
                .filter(SecondCoding::isDone)
                .filter(second ->
                        second.look().framework().id().equals(look.framework().id()))
                .map(second -> new Beside(second, GapRow.evidence(new Reading(codings.of(second), Map.of()))))
                .toList();
    }

    /** What somebody else has found, indicator by indicator. */
    record Beside(SecondCoding second, List<GapRow> rows) {

        public boolean isEnough() {
            return GapRow.missing(rows) == null;
        }
    }
}
