package org.secondlook.observation;

import java.util.List;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out a look or a gap for whoever it is shared with, and what stands there while it says nothing to them yet. */
@Component
class SharedLookDesk {

    private final SharedLooks looks;
    private final Codings codings;
    private final Gaps gaps;
    private final Veils veils;

    SharedLookDesk(SharedLooks looks, Codings codings, Gaps gaps, Veils veils) {
        this.looks = looks;
        this.codings = codings;
        this.gaps = gaps;
        this.veils = veils;
    }

    /** What was coded, and what it shows; nothing of what was expected. */
    String look(Observation look, Viewer viewer, Model model) {
        Coding coding = codings.of(look);
        model.addAttribute("tallies", CodeTally.of(coding));
        model.addAttribute("events", CodedLine.of(coding));
        tell(Subject.Kind.OBSERVATION, look, gaps.evidence(look), viewer, model);
        return "observation/watching";
    }

    String gap(Observation look, Viewer viewer, Model model) {
        tell(Subject.Kind.GAP, look, gaps.alone(look), viewer, model);
        return "observation/gap-watching";
    }

    private void tell(Subject.Kind kind, Observation look, List<GapRow> rows, Viewer viewer, Model model) {
        model.addAttribute("title", looks.title(kind, look, viewer));
        model.addAttribute("look", look);
        model.addAttribute("coded", codings.of(look).coverage().length());
        model.addAttribute("rows", rows);
        model.addAttribute("missing", GapRow.missing(rows));
        model.addAttribute("likely", GapRow.isLikelyKnown(rows));
    }

    /** Nothing of it but its name, which says through which lens it is to be coded first. */
    String veil(Subject.Kind kind, Observation look, Viewer viewer, Model model) {
        model.addAttribute("title", looks.title(kind, look, viewer));
        model.addAttribute("lens", look.framework().definition().name());
        model.addAttribute("page", veils.pageToCode(look, viewer).orElse(null));
        return "observation/veil";
    }
}
