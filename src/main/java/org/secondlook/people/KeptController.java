package org.secondlook.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows everybody what is kept about them. */
@Controller
class KeptController {

    private final Kept kept;

    KeptController(Kept kept) {
        this.kept = kept;
    }

    @GetMapping("/people/kept")
    String show(Viewer viewer, Model model) {
        model.addAttribute("kept", kept.own(viewer));
        return "people/kept/show";
    }
}
