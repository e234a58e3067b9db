package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final SharedLookDesk desk;
    private final Gaps gaps;
    private final Codings codings;

    BesideController(SharedLooks looks, SharedLookDesk desk, Gaps gaps, Codings codings) {
        this.looks = looks;
        this.desk = desk;
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
        return veiled(before, after, viewer)
                        .map(look -> desk.veil(Subject.Kind.OBSERVATION, look, viewer, model))
                        .orElseGet(() -> beside(before, after, model))
                + (part ? " :: stage" : "");
    }

    /** The first that says nothing to the viewer yet. */
    private Optional<Observation> veiled(Observation before, Observation after, Viewer viewer) {
        return Stream.of(before, after)
                .filter(look ->
                        looks.open(Subject.Kind.OBSERVATION, look.id(), viewer).isEmpty())
                .findFirst();
    }

    private String beside(Observation before, Observation after, Model model) {
        List<GapRow> first = gaps.evidence(before);
        List<GapRow> second = gaps.evidence(after);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("codedBefore", codings.of(before).coverage().length());
        model.addAttribute("codedAfter", codings.of(after).coverage().length());
        model.addAttribute("missing", GapRow.missing(first) != null || GapRow.missing(second) != null);
        model.addAttribute("rows", BesideRow.of(first, second));
        return "observation/beside";
    }
}
