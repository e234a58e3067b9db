package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the lesson with which somebody works in an activity. */
@Controller
class ChoiceController {

    private final Choices choices;

    ChoiceController(Choices choices) {
        this.choices = choices;
    }

    @PostMapping("/activities/{id}/lesson")
    String create(@PathVariable UUID id, @RequestParam UUID recording, Viewer viewer) {
        choices.choose(new ActivityId(id), new RecordingId(recording), viewer);
        return "redirect:/activities/" + id + "/own";
    }

    @PostMapping("/activities/{id}/lesson/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        choices.remove(new ActivityId(id), viewer);
        return "redirect:/activities/" + id + "/own";
    }
}
