package org.secondlook.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the viewer the time that they have set aside, and lets them plan it, change it and end it. */
@Controller
@RequestMapping("/hours")
class HoursController {

    // Not called id, for a form has an id of its own, which the address would fill.
    private static final String ONE = "/{plan:[0-9a-f-]{36}}";

    private final Hours hours;
    private final HoursAnswers answers;

    HoursController(Hours hours, HoursAnswers answers) {
        this.hours = hours;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        return answers.index(viewer, model);
    }

    /** For the page that people come to first. */
    @GetMapping("/card")
    String card(Viewer viewer, Model model) {
        answers.index(viewer, model);
        return "hours/card :: card";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        Hours.demandPractice(viewer);
        return answers.form(answers.fresh(viewer), model);
    }

    @PostMapping
    String create(@ModelAttribute("form") TimeForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Hours.demandPractice(viewer);
        if (!answers.problems(form).isEmpty()) {
            return answers.refuse(form, null, answers.form(form, model), model, response);
        }
        return hours.add(answers.plan(form), viewer)
                ? "redirect:/hours"
                : answers.refuse(form, "hours.problem.many", answers.form(form, model), model, response);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID plan, Viewer viewer, Model model) {
        Plan present = hours.get(new PlanId(plan), viewer);
        return answers.plan(TimeForm.of(present, hours.nextDay(present)), present, model);
    }

    @PostMapping(ONE)
    String update(
            @PathVariable UUID plan,
            @ModelAttribute("typed") TimeForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Plan present = hours.get(new PlanId(plan), viewer);
        if (!answers.problems(form).isEmpty()) {
            return answers.refuse(form, null, answers.plan(form, present, model), model, response);
        }
        return hours.change(present.id(), answers.plan(form), viewer)
                ? "redirect:/hours"
                : answers.overtaken(form, present.id(), viewer, model, response);
    }

    @PostMapping(ONE + "/ending")
    String end(@PathVariable UUID plan, Viewer viewer) {
        hours.end(new PlanId(plan), viewer);
        return "redirect:/hours";
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID plan, Viewer viewer) {
        hours.remove(new PlanId(plan), viewer);
        return "redirect:/hours";
    }
}
