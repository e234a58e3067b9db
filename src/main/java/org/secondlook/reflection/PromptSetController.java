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
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a reflection ask something else. What is typed is sent along and kept. */
@Controller
class PromptSetController {

    private final Reflections reflections;
    private final Recordings recordings;
    private final Desk desk;

    PromptSetController(Reflections reflections, Recordings recordings, Desk desk) {
        this.reflections = reflections;
        this.recordings = recordings;
        this.desk = desk;
    }

    @PostMapping("/lessons/{lesson}/reflection/prompts")
    String create(
            @PathVariable UUID lesson,
            @RequestParam String chosen,
            @ModelAttribute("draft") ReflectionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Recording recording = recordings.get(new RecordingId(lesson), viewer);
        Optional<Obstacle> obstacle =
                Obstacle.toKeeping(form, () -> reflections.ask(recording.id(), new PromptSetId(chosen), form, viewer));
        obstacle.ifPresent(each -> response.setStatus(each.status()));
        return obstacle.map(each -> desk.show(recording, form, each, viewer, model))
                .orElse("redirect:/lessons/" + lesson + "#reflection");
    }
}
