package org.secondlook.gradebook;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a person try again what their gradebook has refused. */
@Controller
class AttemptController {

    private final Scores scores;

    AttemptController(Scores scores) {
        this.scores = scores;
    }

    @PostMapping("/gradebook/activities/{activity}/attempt")
    String create(@PathVariable UUID activity, Viewer viewer) {
        scores.attempt(new ActivityId(activity), viewer);
        return "redirect:/gradebook/activities/" + activity;
    }
}
