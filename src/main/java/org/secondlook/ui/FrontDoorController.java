package org.secondlook.ui;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells whoever comes by the front door that the way in leads through a course. */
@Controller
@Profile("!demo")
class FrontDoorController {

    @GetMapping("/")
    String show() {
        return "ui/root";
    }
}
