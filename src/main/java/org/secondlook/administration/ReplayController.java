package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends a platform again what was given up, for an operator who has read how much that is. */
@Controller
@RequestMapping("/administration/registrations/{key}/replay")
class ReplayController {

    private final Deliveries deliveries;

    ReplayController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String form(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("backlog", deliveries.get(key));
        return "administration/replay";
    }

    @PostMapping
    String create(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("replayed", deliveries.replay(operator, key));
        model.addAttribute("backlogs", deliveries.all());
        return "administration/deliveries";
    }
}
