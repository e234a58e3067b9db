package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.library.Strategies;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets somebody say a step of theirs in other words. */
@Controller
@RequestMapping("/action-steps/{step:[0-9a-f-]{36}}/words")
class StepWordsController {

    private final ActionSteps steps;
    private final StepAnswers answers;
    private final Strategies strategies;

    StepWordsController(ActionSteps steps, StepAnswers answers, Strategies strategies) {
        this.steps = steps;
        this.answers = answers;
        this.strategies = strategies;
    }

    @GetMapping
    String form(@PathVariable UUID step, Viewer viewer, Model model) {
        ActionStep own = steps.get(new StepId(step), viewer);
        return answers.form(StepForm.of(own), own, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID step,
            @ModelAttribute("form") StepForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ActionStep own = steps.get(new StepId(step), viewer);
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? steps.say(own.id(), form.base(), form.toText(strategies, viewer), form.goal(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, steps.get(own.id(), viewer), viewer, model, response)
                : "redirect:/action-steps/" + own.id();
    }
}
