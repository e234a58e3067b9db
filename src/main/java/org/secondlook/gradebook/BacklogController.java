package org.secondlook.gradebook;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a PD lead what the gradebook does not hold yet, as a piece of the activity's page, or as a page of its own. */
@Controller
class BacklogController {

    private final Backlog backlog;

    BacklogController(Backlog backlog) {
        this.backlog = backlog;
    }

    @GetMapping("/gradebook/activities/{activity}/backlog")
    String show(
            @PathVariable UUID activity,
            Viewer viewer,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("backlog", backlog.get(new ActivityId(activity), viewer));
        return part ? "gradebook/backlog/show :: backlog" : "gradebook/backlog/show";
    }

    @PostMapping("/gradebook/activities/{activity}/backlog/attempt")
    String create(@PathVariable UUID activity, Viewer viewer) {
        backlog.attempt(new ActivityId(activity), viewer);
        return "redirect:/gradebook/activities/" + activity + "/backlog";
    }
}
