package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes somebody's word that they work on a step from now on, or no more. */
@Controller
@RequestMapping("/action-steps/{step:[0-9a-f-]{36}}/stint")
class StintController {

    private final Stints stints;
    private final StepAnswers answers;

    StintController(Stints stints, StepAnswers answers) {
        this.stints = stints;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @PathVariable UUID step,
            @RequestParam(required = false) @Nullable UUID instead,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StepId id = new StepId(step);
        return answers.answer(stints.begin(id, instead, viewer), id, "", viewer, model, response);
    }

    @PostMapping("/ending")
    String end(
            @PathVariable UUID step,
            @RequestParam Ending ending,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StepId id = new StepId(step);
        return answers.answer(stints.end(id, ending, viewer), id, "", viewer, model, response);
    }
}
