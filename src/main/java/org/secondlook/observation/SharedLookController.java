package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a look or a gap to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
@RequestMapping("/observations/{id}")
class SharedLookController {

    private final SharedLooks looks;
    private final Codings codings;
    private final Gaps gaps;

    SharedLookController(SharedLooks looks, Codings codings, Gaps gaps) {
        this.looks = looks;
        this.codings = codings;
        this.gaps = gaps;
    }

    /** What was coded, and what it shows; nothing of what was expected. */
    @GetMapping("/watching")
    String look(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Observation look = looks.get(Subject.Kind.OBSERVATION, new ObservationId(id), viewer);
        Coding coding = codings.of(look);
        model.addAttribute("tallies", CodeTally.of(coding));
        model.addAttribute("events", CodedLine.of(coding));
        return page(Subject.Kind.OBSERVATION, look, gaps.evidence(look), viewer, model) + (part ? " :: stage" : "");
    }

    @GetMapping("/gap/watching")
    String gap(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Observation look = looks.get(Subject.Kind.GAP, new ObservationId(id), viewer);
        return page(Subject.Kind.GAP, look, gaps.alone(look), viewer, model) + (part ? " :: stage" : "");
    }

    private String page(Subject.Kind kind, Observation look, List<GapRow> rows, Viewer viewer, Model model) {
        model.addAttribute("title", looks.title(kind, look, viewer));
        model.addAttribute("look", look);
        model.addAttribute("coded", codings.of(look).coverage().length());
        model.addAttribute("rows", rows);
        model.addAttribute("missing", GapRow.missing(rows));
        model.addAttribute("likely", GapRow.isLikelyKnown(rows));
        return kind == Subject.Kind.GAP ? "observation/gap-watching" : "observation/watching";
    }
}
