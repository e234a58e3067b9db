package org.secondlook.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Has the sound of a lesson made for hearing it without its picture, and tells how that goes. */
@Controller
@RequestMapping("/recordings/{id}/sound")
class SoundController {

    private final SoundAlone sounds;
    private final Recordings recordings;

    SoundController(SoundAlone sounds, Recordings recordings) {
        this.sounds = sounds;
        this.recordings = recordings;
    }

    /** The piece of page that waits; once the sound is there, the page is read anew (htmx, response headers). */
    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        Recording recording = recordings.get(new RecordingId(id), viewer);
        model.addAttribute("recording", recording);
        model.addAttribute("impossible", sounds.isImpossible(recording.id(), viewer));
        if (sounds.isReady(recording.id(), viewer)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "recording/sound :: waiting";
    }

    @PostMapping
    String create(@PathVariable UUID id, Viewer viewer) {
        sounds.ask(new RecordingId(id), viewer);
        return "redirect:/lessons/" + id + "?listen=true";
    }
}
