package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what somebody expected beside what the video shows; before their estimates are locked, there is nothing to see. */
@Controller
class GapController {

    private final Observations observations;
    private final Codings codings;
    private final Gaps gaps;
    private final AgreementDesk agreements;
    private final Recordings recordings;
    private final Onlookers onlookers;

    GapController(
            Observations observations,
            Codings codings,
            Gaps gaps,
            AgreementDesk agreements,
            Recordings recordings,
            Onlookers onlookers) {
        this.observations = observations;
        this.codings = codings;
        this.gaps = gaps;
        this.agreements = agreements;
        this.recordings = recordings;
        this.onlookers = onlookers;
    }

    @GetMapping("/observations/{id}/gap")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Observation observation = observations.get(new ObservationId(id), viewer);
        if (!observation.isLocked()) {
            return "redirect:/observations/" + id + "/estimates";
        }
        List<GapRow> rows = gaps.of(observation, viewer);
        model.addAttribute("observation", observation);
        model.addAttribute("lesson", recordings.get(observation.recording(), viewer));
        model.addAttribute("coded", codings.of(observation).coverage().length());
        model.addAttribute("rows", rows);
        model.addAttribute("missing", GapRow.missing(rows));
        model.addAttribute("likely", GapRow.isLikelyKnown(rows));
        model.addAttribute("beside", agreements.beside(observation, viewer));
        onlookers.tell(Subject.Kind.GAP, observation, viewer, model);
        model.addAttribute(
                "several", rows.stream().anyMatch(row -> row.history().lessons() > 1));
        return "observation/gap";
    }
}
