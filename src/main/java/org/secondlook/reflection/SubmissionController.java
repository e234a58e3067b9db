package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
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
        Optional<Obstacle> obstacle =
                Obstacle.toSubmitting(form, () -> reflections.submit(recording.id(), form, viewer));
        obstacle.ifPresent(each -> response.setStatus(each.status()));
        return obstacle.map(each -> desk.show(recording, form, each, viewer, model))
                .orElse("redirect:/lessons/" + lesson + "#reflection");
    }
}
