package org.secondlook.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Wording;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what serves the stage at which a cycle is, and the word of one of the two that it is done. */
@Controller
@RequestMapping("/cycles/{id:[0-9a-f-]{36}}")
class StageController {

    private final Choices choices;
    private final Finishes finishes;
    private final CycleAnswers answers;

    StageController(Choices choices, Finishes finishes, CycleAnswers answers) {
        this.choices = choices;
        this.finishes = finishes;
        this.answers = answers;
    }

    @PostMapping("/artefacts")
    String choose(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Ask ask,
            @RequestParam Subject.Kind kind,
            @RequestParam UUID subject,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        Optional<Refusal> refusal = choices.choose(cycle, version, ask, new Subject(kind, subject), viewer);
        return answers.answer(refusal, cycle, null, viewer, model, response);
    }

    @PostMapping("/completion")
    String finish(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CycleId cycle = new CycleId(id);
        String said = words.replace("\r\n", "\n").strip();
        Optional<Refusal> refusal = Wording.isSound(said, Said.LONGEST)
                ? finishes.finish(cycle, version, said, viewer)
                : Optional.of(Refusal.WORDS);
        return answers.answer(refusal, cycle, said, viewer, model, response);
    }
}
