package org.secondlook.celebration;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a celebration to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedCelebrationController {

    private final SharedCelebrations shared;
    private final Celebrations celebrations;

    SharedCelebrationController(SharedCelebrations shared, Celebrations celebrations) {
        this.shared = shared;
        this.celebrations = celebrations;
    }

    @GetMapping("/celebrations/{id:[0-9a-f-]{36}}/reading")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Celebration seen = shared.get(new CelebrationId(id), viewer);
        model.addAttribute("celebration", seen);
        model.addAttribute("clip", celebrations.clipSeen(seen, viewer).orElse(null));
        return part ? "celebration/reading :: stage" : "celebration/reading";
    }
}
