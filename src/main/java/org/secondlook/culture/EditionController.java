package org.secondlook.culture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an administrator write a version of their school's own, see it as people will, and publish it. */
@Controller
@RequestMapping("/culture/code/editions")
class EditionController {

    private final CodeOfPractice code;

    EditionController(CodeOfPractice code) {
        this.code = code;
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        model.addAttribute("form", code.draft(viewer));
        return "culture/edition";
    }

    @PostMapping
    String create(
            @RequestParam UUID after,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CodeForm form = code.typed(new CodeId(after), fields, viewer);
        model.addAttribute("form", form);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", problem.get());
        } else if (fields.containsKey("preview")) {
            model.addAttribute("preview", code.preview(form));
        } else {
            code.publish(form, viewer);
            return "redirect:/culture/code";
        }
        return "culture/edition";
    }
}
