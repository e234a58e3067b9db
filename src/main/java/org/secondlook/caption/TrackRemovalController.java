package org.secondlook.caption;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Removes the captions of one language, brings them back, and notes that somebody has read them. */
@Controller
@RequestMapping("/captions/{id:[0-9a-f-]{36}}")
class TrackRemovalController {

    private final Captions captions;

    TrackRemovalController(Captions captions) {
        this.captions = captions;
    }

    @PostMapping("/removal")
    String create(@PathVariable UUID id, Viewer viewer) {
        return panel(captions.remove(new TrackId(id), viewer)) + "?removed=" + id;
    }

    @PostMapping("/restoration")
    String remove(@PathVariable UUID id, Viewer viewer) {
        return panel(captions.restore(new TrackId(id), viewer)) + "?track=" + id;
    }

    @PostMapping("/reading")
    String read(@PathVariable UUID id, Viewer viewer) {
        return panel(captions.confirm(new TrackId(id), viewer)) + "?track=" + id;
    }

    private static String panel(CaptionTrack track) {
        return "redirect:/lessons/" + track.recording() + "/captions";
    }
}
