package org.secondlook.insight;

import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks people whether they let themselves be counted, and lets them stop. */
@Controller
@RequestMapping("/insight/consent")
class ConsentController {

    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("standing", consents.get(viewer));
        model.addAttribute("wording", Wording.newest().number());
        return "insight/consent";
    }

    @PostMapping
    String create(@RequestParam(required = false) @Nullable String wording, Viewer viewer) {
        consents.give(Wording.of(wording), viewer);
        return "redirect:/insight/consent";
    }

    @PostMapping("/removal")
    String remove(Viewer viewer) {
        consents.withdraw(viewer);
        return "redirect:/insight/consent";
    }
}
