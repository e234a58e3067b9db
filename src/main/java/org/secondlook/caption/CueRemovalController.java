package org.secondlook.caption;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Removes single captions, and brings them back. */
@Controller
@RequestMapping("/captions/cues/{id}")
class CueRemovalController {

    private final Cues cues;
    private final CueAnswers answers;

    CueRemovalController(Cues cues, CueAnswers answers) {
        this.cues = cues;
        this.answers = answers;
    }

    @PostMapping("/removal")
    String create(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.removed(cues.remove(new CueId(id), viewer), script, viewer, model);
    }

    @PostMapping("/restoration")
    String remove(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.show(List.of(cues.restore(new CueId(id), viewer)), script, viewer, model);
    }
}
