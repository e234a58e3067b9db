package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.Strategies;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the viewer's action steps, all and one, and lets them write one and take one away. */
@Controller
@RequestMapping("/action-steps")
class StepController {

    private final ActionSteps steps;
    private final StepAnswers answers;
    private final Strategies strategies;

    StepController(ActionSteps steps, StepAnswers answers, Strategies strategies) {
        this.steps = steps;
        this.answers = answers;
        this.strategies = strategies;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        answers.addActive(viewer, model);
        List<ActionStep> own = steps.own(viewer);
        model.addAttribute(
                "others", own.stream().filter(step -> !step.isActive()).toList());
        return "practice/index";
    }

    /** A card for a page of the viewer's own. */
    @GetMapping("/active")
    String active(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        answers.addActive(viewer, model);
        return part ? "practice/active :: card" : "practice/active";
    }

    /** What the library has. */
    @GetMapping("/ideas")
    String ideas(@RequestParam(required = false) @Nullable UUID goal, Viewer viewer, Model model) {
        ActionSteps.demandPractice(viewer);
        model.addAttribute("areas", strategies.areas(viewer));
        model.addAttribute("goal", goal);
        return "practice/ideas";
    }

    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable UUID goal,
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        ActionSteps.demandPractice(viewer);
        StepForm form = StrategyKey.parse(strategy)
                .flatMap(key -> strategies.find(key, viewer))
                .map(from -> StepForm.fresh(from, number, goal))
                .orElseGet(() -> StepForm.fresh(goal));
        return answers.form(form, null, viewer, model);
    }

    @PostMapping
    String create(@ModelAttribute("form") StepForm form, Viewer viewer, Model model, HttpServletResponse response) {
        ActionSteps.demandPractice(viewer);
        if (!form.problems().isEmpty()) {
            return answers.refuse(Refusal.WORDS, form, null, viewer, model, response);
        }
        StepId id = form.step();
        steps.write(id, form.toText(strategies, viewer), form.goal(), viewer);
        return "redirect:/action-steps/" + id;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(steps.get(new StepId(id), viewer), viewer, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/today")
    String today(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.today(steps.get(new StepId(id), viewer), viewer, model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        steps.remove(new StepId(id), viewer);
        return "redirect:/action-steps";
    }
}
