package org.secondlook.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the word of one of the two that moves a cycle as a whole: begun, taken up again, closed, stopped. */
@Controller
@RequestMapping("/cycles/{id:[0-9a-f-]{36}}")
class StepController {

    private final Steps steps;
    private final CycleAnswers answers;

    StepController(Steps steps, CycleAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @PostMapping("/beginning")
    String begin(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String focus,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        String line = BeginForm.line(focus);
        Optional<Refusal> refusal =
                BeginForm.isFocus(line) ? steps.begin(cycle, version, line, viewer) : Optional.of(Refusal.FOCUS);
        return answers.answer(refusal, cycle, line, viewer, model, response);
    }

    @PostMapping("/way-back")
    String goBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int stage,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        return answers.answer(steps.goBack(cycle, version, stage, viewer), cycle, null, viewer, model, response);
    }

    @PostMapping("/closure")
    String close(
            @PathVariable UUID id,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        return answers.answer(steps.end(cycle, version, Act.CLOSE, viewer), cycle, null, viewer, model, response);
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable UUID id,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        return answers.answer(steps.end(cycle, version, Act.STOP, viewer), cycle, null, viewer, model, response);
    }
}
