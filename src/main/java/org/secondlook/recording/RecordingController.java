package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the viewer's recordings and how far each has come; for htmx only the part that changes. */
@Controller
@RequestMapping("/recordings")
class RecordingController {

    private final Recordings recordings;
    private final Renditions renditions;

    RecordingController(Recordings recordings, Renditions renditions) {
        this.recordings = recordings;
        this.renditions = renditions;
    }

    @GetMapping
    String index(Viewer viewer, Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("recordings", recordings.own(viewer));
        return part ? "recording/index :: list" : "recording/index";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var recording = new RecordingId(id);
        model.addAttribute("recording", recordings.get(recording, viewer));
        renditions.percent(recording, viewer).ifPresent(percent -> model.addAttribute("percent", percent));
        model.addAttribute("part", part);
        return part ? "recording/show :: state" : "recording/show";
    }
}
