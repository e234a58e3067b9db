package org.secondlook.programme;

import java.util.Optional;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way back: to the activity that the launch opened, or to a page of one's own when it opened none. */
@Controller
class HomeController {

    private final Activities activities;
    private final Recordings recordings;
    private final People people;

    HomeController(Activities activities, Recordings recordings, People people) {
        this.activities = activities;
        this.recordings = recordings;
        this.people = people;
    }

    @GetMapping("/home")
    String show(Viewer viewer, Model model) {
        Optional<ActivityId> activity = activities.ofLaunch(viewer);
        if (activity.isPresent()) {
            return "redirect:/activities/" + activity.get();
        }
        model.addAttribute("recordings", recordings.own(viewer));
        people.wayBackOf(viewer).ifPresent(back -> model.addAttribute("back", back));
        return "programme/home/show";
    }
}
