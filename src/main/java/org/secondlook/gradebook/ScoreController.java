package org.secondlook.gradebook;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a person the state of their own score, as a piece of the activity's page, or as a page of its own. */
@Controller
class ScoreController {

    private final Scores scores;
    private final Clock clock;

    ScoreController(Scores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @GetMapping("/gradebook/activities/{activity}")
    String show(
            @PathVariable UUID activity,
            Viewer viewer,
            Locale locale,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        scores.find(new ActivityId(activity), viewer)
                .map(score -> ScorePage.of(score, clock.instant(), locale))
                .ifPresent(page -> model.addAttribute("score", page));
        return part ? "gradebook/score/show :: score" : "gradebook/score/show";
    }
}
