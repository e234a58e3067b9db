package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what its viewer may see of one person's part in an activity (LTI submission review 1.0). */
@Controller
class ReviewController {

    private final ActivityDesk desk;

    ReviewController(ActivityDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/activities/{id}/reviews/{person}")
    String show(@PathVariable UUID id, @PathVariable UUID person, Viewer viewer, Model model) {
        model.addAttribute("review", desk.review(new ActivityId(id), new PersonId(person), viewer));
        desk.wayBack(viewer).ifPresent(back -> model.addAttribute("back", back));
        return "programme/activity/review";
    }
}
