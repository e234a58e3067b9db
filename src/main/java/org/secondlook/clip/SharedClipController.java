package org.secondlook.clip;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a clip to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedClipController {

    private final Clips clips;

    SharedClipController(Clips clips) {
        this.clips = clips;
    }

    @GetMapping("/clips/{id:[0-9a-f-]{36}}/watching")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("clip", clips.shared(new ClipId(id), viewer));
        return part ? "clip/watching :: stage" : "clip/watching";
    }
}
