package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a connection examined, while the operator waits. */
@Controller
@RequestMapping("/administration/registrations/{key}/checkup")
class CheckupController {

    private static final String PAGE = "administration/checkup";

    private final Checkups checkups;

    CheckupController(Checkups checkups) {
        this.checkups = checkups;
    }

    @GetMapping
    String show(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("checkup", checkups.waiting(key));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable String key, @RequestParam(defaultValue = "") String learner, Operator operator, Model model) {
        model.addAttribute("checkup", checkups.examine(operator, key, learner));
        return PAGE;
    }
}
