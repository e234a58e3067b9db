package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deletes everything about the viewer, after a page that says what goes and what stays, and a tick that it is meant. */
@Controller
@RequestMapping("/people/kept/erasure")
class ErasureController {

    private final Kept kept;
    private final Erasures erasures;

    ErasureController(Kept kept, Erasures erasures) {
        this.kept = kept;
        this.erasures = erasures;
    }

    @GetMapping
    String form(Viewer viewer, Model model) {
        model.addAttribute("kept", kept.own(viewer));
        return "people/kept/erasure";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "false") boolean meant,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (meant) {
            return "redirect:/people/receipts/" + erasures.ask(viewer);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("unmeant", true);
        return form(viewer, model);
    }
}
