package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a recording to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedRecordingController {

    private final Renditions renditions;

    SharedRecordingController(Renditions renditions) {
        this.renditions = renditions;
    }

    @GetMapping("/recordings/{id:[0-9a-f-]{36}}/watching")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("recording", renditions.shared(new RecordingId(id), viewer));
        return part ? "recording/watching :: stage" : "recording/watching";
    }
}
