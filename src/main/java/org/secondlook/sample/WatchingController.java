package org.secondlook.sample;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes that somebody has watched the sample lesson: their player tells it, or they do. */
@Controller
class WatchingController {

    private final Introductions introductions;

    WatchingController(Introductions introductions) {
        this.introductions = introductions;
    }

    @PostMapping("/sample/watching")
    String watch(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        introductions.watched(viewer);
        return part ? "sample/show :: noted" : "redirect:/sample#watched";
    }
}
