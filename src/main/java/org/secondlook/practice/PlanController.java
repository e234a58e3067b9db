package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.culture.Permissions;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets somebody plan a lesson in which they will do what a step says, and take the plan away. */
@Controller
@RequestMapping("/action-steps/{step:[0-9a-f-]{36}}/plans")
class PlanController {

    private final ActionSteps steps;
    private final Plans plans;
    private final Permissions classes;

    PlanController(ActionSteps steps, Plans plans, Permissions classes) {
        this.steps = steps;
        this.plans = plans;
        this.classes = classes;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID step, Viewer viewer, Model model) {
        ActionStep own = steps.get(new StepId(step), viewer);
        return form(PlanForm.fresh(plans.zone(viewer).orElse(null)), own, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID step,
            @ModelAttribute("form") PlanForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ActionStep own = steps.get(new StepId(step), viewer);
        Optional<Refusal> refusal =
                form.problems().isEmpty() ? plans.add(own.id(), form, viewer) : Optional.of(Refusal.PLAN);
        return refusal.isPresent()
                ? refuse(refusal.get(), form, own, viewer, model, response)
                : "redirect:/action-steps/" + own.id() + "#plans";
    }

    @PostMapping("/{plan:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID step, @PathVariable UUID plan, Viewer viewer) {
        plans.remove(new StepId(step), plan, viewer);
        return "redirect:/action-steps/" + step + "#plans";
    }

    private String refuse(
            Refusal refusal, PlanForm form, ActionStep own, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        model.addAttribute("problems", form.problems());
        return form(form, own, viewer, model);
    }

    private String form(PlanForm form, ActionStep own, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("step", own);
        model.addAttribute("classes", classes.labels(viewer));
        return "practice/plan";
    }
}
