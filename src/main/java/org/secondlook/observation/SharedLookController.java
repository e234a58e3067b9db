package org.secondlook.observation;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a look or a gap to whoever it is shared with, as a piece of the share's page, or as a page where there is no script; or says that
 * it comes after their own coding.
 */
@Controller
@RequestMapping("/observations/{id}")
class SharedLookController {

    private final SharedLooks looks;
    private final SharedLookDesk desk;

    SharedLookController(SharedLooks looks, SharedLookDesk desk) {
        this.looks = looks;
        this.desk = desk;
    }

    @GetMapping("/watching")
    String look(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        String page = looks.open(Subject.Kind.OBSERVATION, new ObservationId(id), viewer)
                .map(look -> desk.look(look, viewer, model))
                .orElseGet(() -> veil(Subject.Kind.OBSERVATION, id, viewer, model));
        return page + (part ? " :: stage" : "");
    }

    @GetMapping("/gap/watching")
    String gap(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        String page = looks.open(Subject.Kind.GAP, new ObservationId(id), viewer)
                .map(look -> desk.gap(look, viewer, model))
                .orElseGet(() -> veil(Subject.Kind.GAP, id, viewer, model));
        return page + (part ? " :: stage" : "");
    }

    private String veil(Subject.Kind kind, UUID id, Viewer viewer, Model model) {
        return desk.veil(kind, looks.get(kind, new ObservationId(id), viewer), viewer, model);
    }
}
