package org.secondlook.culture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the viewer's school works toward, and lets its administrator write the next version of it. */
@Controller
@RequestMapping("/culture/vision")
class VisionController {

    private static final String FORM = "culture/vision-edition";

    private final Visions visions;

    VisionController(Visions visions) {
        this.visions = visions;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("vision", visions.get(viewer));
        return "culture/vision";
    }

    @GetMapping("/editions/new")
    String form(Viewer viewer, Model model) {
        model.addAttribute("form", visions.draft(viewer));
        return FORM;
    }

    @PostMapping("/editions")
    String create(
            @RequestParam int after,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        VisionForm form = visions.typed(after, fields, viewer);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, problem.get(), form, model, response);
        }
        return visions.publish(form, viewer) ? "redirect:/culture/vision" : overtaken(form, viewer, model, response);
    }

    /** What somebody else has published meanwhile stands beside what was typed, which would follow it now. */
    private String overtaken(VisionForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Vision present = visions.get(viewer);
        model.addAttribute("present", present);
        return refuse(HttpStatus.CONFLICT, "culture.vision.overtaken", form.after(present), model, response);
    }

    private static String refuse(
            HttpStatus status, String problem, VisionForm form, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        model.addAttribute("form", form);
        return FORM;
    }
}
