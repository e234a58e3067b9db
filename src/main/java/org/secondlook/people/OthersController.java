package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows an administrator which kinds are kept about somebody else, and takes the request to delete them. */
@Controller
@RequestMapping("/people/kept/others")
class OthersController {

    private final Kept kept;

    OthersController(Kept kept) {
        this.kept = kept;
    }

    /** The platform asked about somebody who has never been here. */
    @GetMapping
    String index(Viewer viewer) {
        kept.requireAdministrator(viewer);
        return "people/kept/nobody";
    }

    @GetMapping("/{person}")
    String show(@PathVariable UUID person, Viewer viewer, Model model) {
        model.addAttribute("kept", kept.other(person, viewer));
        model.addAttribute("person", person);
        return "people/kept/other";
    }

    @PostMapping("/{person}/erasure")
    String create(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "false") boolean meant,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (meant) {
            kept.ask(person, viewer);
            return "redirect:/people/kept/others/" + person;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("unmeant", true);
        return show(person, viewer, model);
    }

    @PostMapping("/{person}/erasure/withdrawal")
    String remove(@PathVariable UUID person, Viewer viewer) {
        kept.withdraw(person, viewer);
        return "redirect:/people/kept/others/" + person;
    }
}
