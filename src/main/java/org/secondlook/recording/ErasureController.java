package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases a recording, after a page that says what goes with it. */
@Controller
@RequestMapping("/recordings/{id}/erasure")
class ErasureController {

    private final Recordings recordings;

    ErasureController(Recordings recordings) {
        this.recordings = recordings;
    }

    @GetMapping
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("recording", recordings.get(new RecordingId(id), viewer));
        return "recording/erasure";
    }

    @PostMapping
    String create(@PathVariable UUID id, Viewer viewer) {
        recordings.erase(new RecordingId(id), viewer);
        return "redirect:/recordings";
    }
}
