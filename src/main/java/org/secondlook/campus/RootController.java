package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends whoever opens the tool's bare address in the demonstration to the campus, where a lesson begins. */
@Controller
@Profile("demo")
class RootController {

    private final CampusProperties properties;

    RootController(CampusProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/")
    String index() {
        return "redirect:" + properties.baseUrl();
    }
}
