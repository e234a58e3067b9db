package org.secondlook.observation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lends the keys of a lens to a page on which coding is only tried: what is pressed there stays there. */
@Controller
class TrialController {

    private final Frameworks frameworks;

    TrialController(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @GetMapping("/observations/trials/{lens:[a-z-]{1,60}}")
    String show(@PathVariable String lens, Model model) {
        model.addAttribute("lens", frameworks.newest(lens).definition());
        return "observation/trial :: panel";
    }
}
