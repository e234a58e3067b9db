package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what operators have done. */
@Controller
class ActController {

    private final Acts acts;

    ActController(Acts acts) {
        this.acts = acts;
    }

    @GetMapping("/administration/acts")
    String index(Operator operator, Model model) {
        model.addAttribute("acts", acts.newest());
        return "administration/acts";
    }
}
