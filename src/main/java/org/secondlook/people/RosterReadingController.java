package org.secondlook.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a lead have the list of their course's people read again. */
@Controller
class RosterReadingController {

    private final Rosters rosters;

    RosterReadingController(Rosters rosters) {
        this.rosters = rosters;
    }

    @PostMapping("/people/roster/reading")
    String create(Viewer viewer) {
        rosters.readAgain(viewer);
        return "redirect:/people/roster";
    }
}
