package org.secondlook.programme;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.secondlook.sample.Introduction;
import org.secondlook.sample.Introductions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way back: to the activity that the launch opened, or to a page of one's own when it opened none. */
@Controller
class HomeController {

    private final Activities activities;
    private final Recordings recordings;
    private final Introductions introductions;
    private final People people;

    HomeController(Activities activities, Recordings recordings, Introductions introductions, People people) {
        this.activities = activities;
        this.recordings = recordings;
        this.introductions = introductions;
        this.people = people;
    }

    @GetMapping("/home")
    String show(Viewer viewer, Model model) {
        Optional<ActivityId> activity = activities.ofLaunch(viewer);
        if (activity.isPresent()) {
            return "redirect:/activities/" + activity.get();
        }
        List<Recording> own = recordings.own(viewer);
        Introduction introduction = introductions.of(viewer);
        model.addAttribute("recordings", own);
        model.addAttribute("introduction", introduction);
        model.addAttribute("introduced", introduction.isFor(own.isEmpty()));
        people.wayBackOf(viewer).ifPresent(back -> model.addAttribute("back", back));
        return "programme/home/show";
    }
}
