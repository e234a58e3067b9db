package org.secondlook.goal;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a goal to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedGoalController {

    private final SharedGoals goals;
    private final GoalDesk desk;

    SharedGoalController(SharedGoals goals, GoalDesk desk) {
        this.goals = goals;
        this.desk = desk;
    }

    @GetMapping("/goals/{id:[0-9a-f-]{36}}/reading")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("view", desk.view(goals.get(new GoalId(id), viewer), viewer));
        model.addAttribute("prompts", Prompt.values());
        return part ? "goal/reading :: stage" : "goal/reading";
    }
}
