package org.secondlook.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.observation.Aim;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets somebody choose by what a goal of theirs is seen to move, from where, and to where. */
@Controller
@RequestMapping("/goals/{goal:[0-9a-f-]{36}}")
class MeasureController {

    private final Goals goals;
    private final Measures measures;
    private final GoalDesk desk;
    private final GoalAnswers answers;

    MeasureController(Goals goals, Measures measures, GoalDesk desk, GoalAnswers answers) {
        this.goals = goals;
        this.measures = measures;
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping("/indicator")
    String choose(
            @PathVariable UUID goal,
            @ModelAttribute("typed") MeasureForm typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Goal own = goals.get(new GoalId(goal), viewer);
        Optional<Aim> aim = desk.aim(typed, viewer);
        return aim.isPresent()
                ? "redirect:/goals/%s/measure?indicator=%s"
                        .formatted(own.id(), aim.get().key())
                : answers.refuse(Refusal.INDICATOR, own, viewer, model, response);
    }

    /** Once the indicator is chosen, with what the newest lesson suggests. */
    @GetMapping("/measure")
    String form(
            @PathVariable UUID goal,
            @ModelAttribute("typed") MeasureForm typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Goal own = goals.get(new GoalId(goal), viewer);
        Optional<Aim> aim = desk.aim(typed, viewer);
        return aim.isPresent()
                ? page(own, aim.get(), MeasureForm.of(aim.get(), own.measure()), viewer, model)
                : answers.refuse(Refusal.INDICATOR, own, viewer, model, response);
    }

    @PostMapping("/measure")
    String update(
            @PathVariable UUID goal,
            @ModelAttribute("typed") MeasureForm typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Goal own = goals.get(new GoalId(goal), viewer);
        Optional<Refusal> refusal = measures.set(own.id(), typed, viewer);
        if (refusal.isEmpty()) {
            return "redirect:/goals/" + own.id();
        }
        Optional<Aim> aim = desk.aim(typed, viewer);
        if (aim.isEmpty() || refusal.get() == Refusal.CLOSED) {
            return answers.refuse(refusal.get(), own, viewer, model, response);
        }
        response.setStatus(refusal.get().status());
        model.addAttribute("problem", refusal.get().message());
        return page(own, aim.get(), typed, viewer, model);
    }

    private String page(Goal goal, Aim aim, MeasureForm form, Viewer viewer, Model model) {
        model.addAttribute("goal", goal);
        model.addAttribute("isShared", desk.view(goal, viewer).shared());
        model.addAttribute("aim", aim);
        model.addAttribute("form", form);
        return "goal/measure";
    }

    @PostMapping("/measure/removal")
    String remove(@PathVariable UUID goal, Viewer viewer, Model model, HttpServletResponse response) {
        GoalId id = new GoalId(goal);
        Optional<Refusal> refusal = measures.remove(id, viewer);
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), goals.get(id, viewer), viewer, model, response)
                : "redirect:/goals/" + id;
    }
}
