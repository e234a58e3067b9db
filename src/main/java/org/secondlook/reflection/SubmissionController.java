package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
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
        Recording recording = recordings.get(new RecordingId(lesson), viewer);
        Obstacle obstacle = submit(recording.id(), form, viewer);
        if (obstacle == null) {
            return "redirect:/lessons/" + lesson + "#reflection";
        }
        response.setStatus(obstacle.status);
        model.addAttribute("reflectionProblem", obstacle.words);
        model.addAttribute("typed", obstacle.leavesWordsUnsaved() ? form : null);
        return desk.show(recording, viewer, model);
    }

    private @Nullable Obstacle submit(RecordingId recording, ReflectionForm form, Viewer viewer) {
        if (form.problem().isPresent()) {
            return Obstacle.UNSOUND;
        }
        try {
            return reflections.submit(recording, form, viewer).isComplete() ? null : Obstacle.NO_STRENGTH;
        } catch (StaleException newerOneThere) {
            return Obstacle.NEWER_ONE;
        }
    }

    /** What keeps a reflection from being submitted, and how the page says so. */
    private enum Obstacle {
        UNSOUND(422, "reflection.problem.answer"),
        NO_STRENGTH(422, "reflection.problem.strength"),
        NEWER_ONE(409, "reflection.problem.newer");

        private final int status;
        private final String words;

        Obstacle(int status, String words) {
            this.status = status;
            this.words = words;
        }

        boolean leavesWordsUnsaved() {
            return this != NO_STRENGTH;
        }
    }
}
