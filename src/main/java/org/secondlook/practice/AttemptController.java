package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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

/** Takes one tap for having tried a step, takes it back, and takes a note of what happened. */
@Controller
@RequestMapping("/action-steps/{step:[0-9a-f-]{36}}/attempts")
class AttemptController {

    private final ActionSteps steps;
    private final Attempts attempts;
    private final StepAnswers answers;

    AttemptController(ActionSteps steps, Attempts attempts, StepAnswers answers) {
        this.steps = steps;
        this.attempts = attempts;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @PathVariable UUID step,
            @RequestParam UUID attempt,
            @RequestParam(defaultValue = "0") int ago,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        StepId id = new StepId(step);
        Optional<Refusal> refusal = attempts.add(attempt, id, Duration.ofSeconds(ago), viewer);
        return answers.answer(refusal, id, "/today", viewer, model, response);
    }

    @PostMapping("/{attempt:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID step, @PathVariable UUID attempt, Viewer viewer) {
        attempts.remove(attempt, new StepId(step), viewer);
        return "redirect:/action-steps/" + step + "/today";
    }

    @GetMapping("/{attempt:[0-9a-f-]{36}}/note")
    String form(@PathVariable UUID step, @PathVariable UUID attempt, Viewer viewer, Model model) {
        ActionStep own = steps.get(new StepId(step), viewer);
        Attempt tried = attempts.get(attempt, own);
        return form(NoteForm.of(tried), tried, own, model);
    }

    @PostMapping("/{attempt:[0-9a-f-]{36}}/note")
    String update(
            @PathVariable UUID step,
            @PathVariable UUID attempt,
            @ModelAttribute("form") NoteForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ActionStep own = steps.get(new StepId(step), viewer);
        Optional<Refusal> refusal =
                form.isSound() ? attempts.say(attempt, own.id(), form, viewer) : Optional.of(Refusal.NOTE);
        return refusal.isPresent()
                ? refuse(refusal.get(), form, attempts.get(attempt, own), own, model, response)
                : "redirect:/action-steps/" + own.id() + "#attempts";
    }

    private static String refuse(
            Refusal refusal,
            NoteForm form,
            Attempt present,
            ActionStep own,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        if (refusal == Refusal.NEWER) {
            model.addAttribute("present", present);
            return form(form.after(present.version()), present, own, model);
        }
        return form(form, present, own, model);
    }

    private static String form(NoteForm form, Attempt tried, ActionStep own, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("attempt", tried);
        model.addAttribute("step", own);
        return "practice/note";
    }
}
