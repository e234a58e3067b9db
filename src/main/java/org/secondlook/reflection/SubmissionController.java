package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Submits a reflection, which its person alone can read; what goes further is that it was submitted. */
@Controller
class SubmissionController {

    private static final int UNPROCESSABLE = 422;
    private static final String NEWER = "reflection.problem.newer";

    private final Reflections reflections;
    private final Recordings recordings;
    private final Desk desk;

    SubmissionController(Reflections reflections, Recordings recordings, Desk desk) {
        this.reflections = reflections;
        this.recordings = recordings;
        this.desk = desk;
    }

    @PostMapping("/lessons/{lesson}/reflection/submission")
    String create(
            @PathVariable UUID lesson,
            @ModelAttribute("draft") ReflectionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var recording = new RecordingId(lesson);
        String problem = form.problem().orElseGet(() -> submit(recording, form, viewer));
        if (problem == null) {
            return "redirect:/lessons/" + lesson + "#reflection";
        }
        response.setStatus(problem.equals(NEWER) ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
        model.addAttribute("reflectionProblem", problem);
        return desk.show(recordings.get(recording, viewer), viewer, model);
    }

    private @Nullable String submit(RecordingId recording, ReflectionForm form, Viewer viewer) {
        try {
            return reflections.submit(recording, form, viewer).isComplete() ? null : "reflection.problem.strength";
        } catch (StaleException newer) {
            return NEWER;
        }
    }
}
