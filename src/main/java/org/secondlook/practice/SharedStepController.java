package org.secondlook.practice;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a step to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedStepController {

    private final SharedSteps steps;
    private final StepDesk desk;

    SharedStepController(SharedSteps steps, StepDesk desk) {
        this.steps = steps;
        this.desk = desk;
    }

    @GetMapping("/action-steps/{id:[0-9a-f-]{36}}/reading")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("view", desk.shared(steps.get(new StepId(id), viewer), viewer));
        return part ? "practice/reading :: stage" : "practice/reading";
    }
}
