package org.secondlook.observation;

import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows two looks through the same version of a framework side by side, to whoever sees both; as a piece of a page or as a page. */
@Controller
class BesideController {

    private final SharedLooks looks;
    private final Gaps gaps;
    private final Codings codings;

    BesideController(SharedLooks looks, Gaps gaps, Codings codings) {
        this.looks = looks;
        this.gaps = gaps;
        this.codings = codings;
    }

    @GetMapping("/observations/{id}/beside/{other}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID other,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Observation before = looks.get(Subject.Kind.OBSERVATION, new ObservationId(id), viewer);
        Observation after = looks.get(Subject.Kind.OBSERVATION, new ObservationId(other), viewer);
        if (!before.framework().id().equals(after.framework().id())) {
            throw new NotVisibleException(after.id());
        }
        List<GapRow> first = gaps.evidence(before);
        List<GapRow> second = gaps.evidence(after);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("codedBefore", codings.of(before).coverage().length());
        model.addAttribute("codedAfter", codings.of(after).coverage().length());
        model.addAttribute("missing", GapRow.missing(first) != null || GapRow.missing(second) != null);
        model.addAttribute("rows", BesideRow.of(first, second));
        return part ? "observation/beside :: stage" : "observation/beside";
    }
}
