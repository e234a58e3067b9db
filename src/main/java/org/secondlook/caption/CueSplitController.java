package org.secondlook.caption;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes two captions of one, and one of two; what is typed in the form goes along. */
@Controller
@RequestMapping("/captions/cues/{id}")
class CueSplitController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Cues cues;
    private final CueAnswers answers;

    CueSplitController(Cues cues, CueAnswers answers) {
        this.cues = cues;
        this.answers = answers;
    }

    @PostMapping("/division")
    String create(
            @PathVariable UUID id,
            @ModelAttribute("change") CueForm form,
            @RequestParam(defaultValue = "-1") int caret,
            @RequestParam(defaultValue = "-1") long at,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var cue = new CueId(id);
        KeptCue before = cues.get(cue, viewer);
        Optional<String> problem = form.problem();
        Optional<CueHalves> halves = problem.isPresent() ? Optional.empty() : CueHalves.of(form.toCue(), caret, at);
        if (halves.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            String why = problem.orElse("caption.cue.problem.whole");
            return answers.problem(why, script, before, form, viewer, model);
        }
        try {
            return answers.show(cues.divide(cue, halves.get(), form.baseVersion(), viewer), script, viewer, model);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            return answers.newer(cue, form, script, viewer, model);
        }
    }

    @PostMapping("/union")
    String remove(
            @PathVariable UUID id,
            @ModelAttribute("change") CueForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var cue = new CueId(id);
        KeptCue before = cues.get(cue, viewer);
        Optional<KeptCue> next = cues.after(before, viewer);
        Optional<String> problem = next.isEmpty() ? Optional.of("caption.cue.problem.last") : form.problem();
        if (problem.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            return answers.problem(problem.get(), script, before, form, viewer, model);
        }
        try {
            Optional<KeptCue> united = cues.unite(cue, form.toCue(), form.baseVersion(), next.get(), viewer);
            if (united.isPresent()) {
                return answers.united(united.get(), next.get(), script, viewer, model);
            }
            response.setStatus(UNPROCESSABLE);
            return answers.problem("caption.cue.problem.long", script, before, form, viewer, model);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            return answers.newer(cue, form, script, viewer, model);
        }
    }
}
