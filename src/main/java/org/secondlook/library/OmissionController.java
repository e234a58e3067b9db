package org.secondlook.library;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leaves out of a school's library what the school does without, and brings it back. */
@Controller
@RequestMapping("/library/workshop")
class OmissionController {

    private final Arrangement arrangement;

    OmissionController(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    @PostMapping("/strategies/{key:[a-z0-9-]{1,60}}/omission")
    String omit(@PathVariable StrategyKey key, Viewer viewer) {
        arrangement.omit(key, true, viewer);
        return "redirect:/library/workshop/strategies/" + key;
    }

    @PostMapping("/strategies/{key:[a-z0-9-]{1,60}}/omission/removal")
    String bringBack(@PathVariable StrategyKey key, Viewer viewer) {
        arrangement.omit(key, false, viewer);
        return "redirect:/library/workshop/strategies/" + key;
    }

    @PostMapping("/areas/{area}/omission")
    String omitArea(@PathVariable String area, Viewer viewer) {
        arrangement.omitArea(area, true, viewer);
        return "redirect:/library/workshop";
    }

    @PostMapping("/areas/{area}/omission/removal")
    String bringAreaBack(@PathVariable String area, Viewer viewer) {
        arrangement.omitArea(area, false, viewer);
        return "redirect:/library/workshop";
    }
}
