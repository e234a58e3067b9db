package org.secondlook.gradebook;

import java.time.Clock;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a person the state of their own score, as a piece of the activity's page. */
@Controller
class ScoreController {

    private final Scores scores;
    private final Clock clock;

    ScoreController(Scores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @GetMapping("/gradebook/activities/{activity}")
    String show(@PathVariable UUID activity, Viewer viewer, Model model) {
        scores.find(new ActivityId(activity), viewer)
                .map(score -> ScorePage.of(score, clock.instant(), viewer.locale()))
                .ifPresent(page -> model.addAttribute("score", page));
        return "gradebook/score/show";
    }
}
