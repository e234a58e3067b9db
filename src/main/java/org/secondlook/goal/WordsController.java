package org.secondlook.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets somebody say a goal of theirs in other words. */
@Controller
@RequestMapping("/goals/{goal:[0-9a-f-]{36}}/words")
class WordsController {

    private final Goals goals;
    private final GoalAnswers answers;

    WordsController(Goals goals, GoalAnswers answers) {
        this.goals = goals;
        this.answers = answers;
    }

    @GetMapping
    String form(@PathVariable UUID goal, Viewer viewer, Model model) {
        Goal own = goals.get(new GoalId(goal), viewer);
        return answers.form(GoalForm.of(own), own, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID goal,
            @ModelAttribute("form") GoalForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Goal own = goals.get(new GoalId(goal), viewer);
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? goals.say(own.id(), form.base(), form.toText(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, goals.get(own.id(), viewer), viewer, model, response)
                : "redirect:/goals/" + own.id();
    }
}
