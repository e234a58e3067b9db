package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens what an activity asks to be read, and hears that it was. */
@Controller
class ReadingController {

    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @PostMapping("/activities/{id}/opening")
    String open(@PathVariable UUID id, Viewer viewer) {
        return "redirect:" + readings.open(new ActivityId(id), viewer);
    }

    @PostMapping("/activities/{id}/reading")
    String create(@PathVariable UUID id, Viewer viewer) {
        readings.say(new ActivityId(id), viewer);
        return "redirect:/activities/" + id + "/own";
    }
}
