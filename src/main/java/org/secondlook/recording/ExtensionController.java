package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps a lesson for another term. */
@Controller
class ExtensionController {

    private final Retention retention;

    ExtensionController(Retention retention) {
        this.retention = retention;
    }

    @PostMapping("/recordings/{id}/extension")
    String create(@PathVariable UUID id, Viewer viewer) {
        retention.extend(new RecordingId(id), viewer);
        return "redirect:/recordings/" + id;
    }
}
