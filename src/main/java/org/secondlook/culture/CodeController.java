package org.secondlook.culture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the code of practice, whole or as a piece of another page, and lets its reader accept it and take that back. */
@Controller
@RequestMapping("/culture/code")
class CodeController {

    private final CodeOfPractice code;

    CodeController(CodeOfPractice code) {
        this.code = code;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String next, Viewer viewer, Model model) {
        model.addAttribute("code", code.get(viewer));
        model.addAttribute("next", WayOn.of(next));
        return "culture/code";
    }

    /** For pages on which something is shared. */
    @GetMapping("/summary")
    String summary(Viewer viewer, Model model) {
        model.addAttribute("code", code.get(viewer));
        return "culture/code-summary :: summary";
    }

    @PostMapping("/acceptance")
    String create(
            @RequestParam UUID version,
            @RequestParam(required = false) @Nullable String next,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (code.accept(new CodeId(version), viewer)) {
            return "redirect:" + Objects.requireNonNullElse(WayOn.of(next), "/culture/code");
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("overtaken", true);
        return show(next, viewer, model);
    }

    @PostMapping("/acceptance/removal")
    String remove(Viewer viewer) {
        code.withdraw(viewer);
        return "redirect:/culture/code";
    }
}
