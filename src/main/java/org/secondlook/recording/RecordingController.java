package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
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
    private final Retention retention;
    private final Shares shares;

    RecordingController(Recordings recordings, Renditions renditions, Retention retention, Shares shares) {
        this.shares = shares;
        this.recordings = recordings;
        this.renditions = renditions;
        this.retention = retention;
    }

    @GetMapping
    String index(Viewer viewer, Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("recordings", recordings.own(viewer));
        model.addAttribute("ending", retention.ending(viewer));
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
        retention.keeping(recording, viewer).ifPresent(keeping -> model.addAttribute("keeping", keeping));
        model.addAttribute("isShared", shares.showToOthers(SharedRecordings.subject(recording), viewer));
        model.addAttribute("part", part);
        return part ? "recording/show :: state" : "recording/show";
    }
}
