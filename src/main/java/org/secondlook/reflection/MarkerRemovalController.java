package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Removes markers, and brings them back. */
@Controller
class MarkerRemovalController {

    private final Markers markers;
    private final MarkerAnswers answers;

    MarkerRemovalController(Markers markers, MarkerAnswers answers) {
        this.markers = markers;
        this.answers = answers;
    }

    @PostMapping("/markers/{id}/removal")
    String create(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.removed(markers.remove(new MarkerId(id), viewer), script, model);
    }

    @PostMapping("/markers/{id}/restoration")
    String remove(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.show(markers.restore(new MarkerId(id), viewer), script, model);
    }
}
