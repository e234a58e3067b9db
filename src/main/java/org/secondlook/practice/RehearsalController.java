package org.secondlook.practice;

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
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody rehearse a step, with a recording or with words, and say that they did it again. */
@Controller
@RequestMapping("/action-steps/{step:[0-9a-f-]{36}}/rehearsals")
class RehearsalController {

    private final ActionSteps steps;
    private final Rehearsals rehearsals;
    private final StepAnswers answers;

    RehearsalController(ActionSteps steps, Rehearsals rehearsals, StepAnswers answers) {
        this.steps = steps;
        this.rehearsals = rehearsals;
        this.answers = answers;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID step, Viewer viewer, Model model) {
        return form(RehearsalForm.fresh(), steps.get(new StepId(step), viewer), viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID step,
            @ModelAttribute("form") RehearsalForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ActionStep own = steps.get(new StepId(step), viewer);
        Optional<Refusal> refusal =
                form.isSound() ? rehearsals.add(own.id(), form, viewer) : Optional.of(Refusal.REHEARSAL);
        if (refusal.isPresent()) {
            response.setStatus(refusal.get().status());
            model.addAttribute("problem", refusal.get().message());
            return form(form, own, viewer, model);
        }
        return "redirect:/action-steps/" + own.id() + "#rehearsals";
    }

    private String form(RehearsalForm form, ActionStep own, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("step", own);
        model.addAttribute("recordings", answers.playable(viewer));
        return "practice/rehearsal";
    }

    @PostMapping("/{rehearsal:[0-9a-f-]{36}}/repetitions")
    String repeat(@PathVariable UUID step, @PathVariable UUID rehearsal, @RequestParam UUID repetition, Viewer viewer) {
        rehearsals.repeat(repetition, rehearsal, new StepId(step), viewer);
        return "redirect:/action-steps/" + step + "#rehearsals";
    }

    @PostMapping("/{rehearsal:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID step, @PathVariable UUID rehearsal, Viewer viewer) {
        rehearsals.remove(rehearsal, new StepId(step), viewer);
        return "redirect:/action-steps/" + step + "#rehearsals";
    }
}
