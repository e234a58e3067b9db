package org.secondlook.gradebook;

import java.util.Locale;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows which score of a person was sent, as a piece of the page about their part in an activity, or as a page of its own. */
@Controller
class PersonScoreController {

    private final Backlog backlog;

    PersonScoreController(Backlog backlog) {
        this.backlog = backlog;
    }

    @GetMapping("/gradebook/activities/{activity}/scores/{person}")
    String show(
            @PathVariable UUID activity,
            @PathVariable UUID person,
            Viewer viewer,
            Locale locale,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        backlog.find(new ActivityId(activity), new PersonId(person), viewer)
                .map(score -> PersonScore.of(score, locale))
                .ifPresent(score -> model.addAttribute("score", score));
        return part ? "gradebook/score/person :: score" : "gradebook/score/person";
    }
}
