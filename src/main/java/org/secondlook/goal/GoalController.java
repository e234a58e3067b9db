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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the viewer's goals, all and one, and lets them begin one and take one away. */
@Controller
@RequestMapping("/goals")
class GoalController {

    private final Goals goals;
    private final GoalAnswers answers;

    GoalController(Goals goals, GoalAnswers answers) {
        this.goals = goals;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        answers.add(goals.own(viewer), viewer, model);
        return "goal/index";
    }

    /** A card for a page of the viewer's own. */
    @GetMapping("/active")
    String active(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        answers.add(goals.active(viewer), viewer, model);
        return part ? "goal/active :: card" : "goal/active";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        Goals.demandPractice(viewer);
        return answers.form(GoalForm.fresh(), null, viewer, model);
    }

    @PostMapping
    String create(@ModelAttribute("form") GoalForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Goals.demandPractice(viewer);
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? goals.begin(form.goal(), form.toText(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, null, viewer, model, response)
                : "redirect:/goals/" + form.goal();
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(goals.get(new GoalId(id), viewer), viewer, model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        goals.remove(new GoalId(id), viewer);
        return "redirect:/goals";
    }
}
