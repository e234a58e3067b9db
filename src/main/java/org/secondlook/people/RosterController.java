package org.secondlook.people;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a lead how far the reading of their course's list of people is, as a piece of another page, or as a page of its own. */
@Controller
class RosterController {

    private final Rosters rosters;
    private final Clock clock;

    RosterController(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @GetMapping("/people/roster")
    String show(Viewer viewer, Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        rosters.find(viewer)
                .map(roster -> RosterPage.of(roster, clock.instant()))
                .ifPresent(page -> model.addAttribute("roster", page));
        return part ? "people/roster/show :: roster" : "people/roster/show";
    }
}
