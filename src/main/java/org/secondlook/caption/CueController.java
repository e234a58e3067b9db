package org.secondlook.caption;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Changes the words and the times of single captions: answers a form with the page, and the page's own script with rows. */
@Controller
class CueController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Cues cues;
    private final CueAnswers answers;

    CueController(Cues cues, CueAnswers answers) {
        this.cues = cues;
        this.answers = answers;
    }

    @GetMapping("/captions/cues/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.show(List.of(cues.get(new CueId(id), viewer)), script, viewer, model);
    }

    @GetMapping("/captions/cues/{id}/form")
    String form(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.edit(cues.get(new CueId(id), viewer), script, viewer, model);
    }

    @PostMapping("/captions/{track:[0-9a-f-]{36}}/cues")
    String create(
            @PathVariable UUID track,
            @ModelAttribute("added") CueForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var id = new TrackId(track);
        Optional<String> problem = cues.isFull(id, viewer) ? Optional.of("caption.refused.TOO_MANY") : form.problem();
        if (problem.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            return answers.problem(problem.get(), script, id, viewer, model);
        }
        return answers.show(List.of(cues.add(id, form.toCue(), viewer)), script, viewer, model);
    }

    @PostMapping("/captions/cues/{id}")
    String update(
            @PathVariable UUID id,
            @ModelAttribute("change") CueForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var cue = new CueId(id);
        KeptCue before = cues.get(cue, viewer);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            return answers.problem(problem.get(), script, before, form, viewer, model);
        }
        try {
            return answers.show(
                    List.of(cues.change(cue, form.toCue(), form.baseVersion(), viewer)), script, viewer, model);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            return answers.newer(cue, form, script, viewer, model);
        }
    }
}
