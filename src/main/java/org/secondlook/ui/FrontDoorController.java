package org.secondlook.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells whoever comes by the front door that the way in leads through a course, or shows them to one. */
@Controller
class FrontDoorController {

    private final String elsewhere;

    /** @param elsewhere where visitors are sent instead; empty for nowhere */
    FrontDoorController(@Value("${secondlook.front-door:}") String elsewhere) {
        this.elsewhere = elsewhere;
    }

    @GetMapping("/")
    String show() {
        return elsewhere.isEmpty() ? "ui/root" : "redirect:" + elsewhere;
    }
}
