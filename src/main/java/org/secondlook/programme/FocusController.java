package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows, as a piece of the lesson's page, what the activities ask for which its person chose it. */
@Controller
class FocusController {

    private final ActivityPages pages;
    private final Recordings recordings;

    FocusController(ActivityPages pages, Recordings recordings) {
        this.pages = pages;
        this.recordings = recordings;
    }

    @GetMapping("/lessons/{id}/focus")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        RecordingId lesson = recordings.get(new RecordingId(id), viewer).id();
        model.addAttribute("questions", pages.focusQuestions(lesson, viewer));
        return "programme/activity/focus :: questions";
    }
}
