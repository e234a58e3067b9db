package org.secondlook.culture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a teacher's classes, and begins and shows one. */
@Controller
@RequestMapping("/culture/classes")
class ClassController {

    private final Permissions permissions;

    ClassController(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("registers", permissions.own(viewer));
        model.addAttribute("purposes", Purpose.values());
        return "culture/classes";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String label, Viewer viewer, Model model, HttpServletResponse response) {
        Optional<ClassLabel> typed = ClassLabel.typed(label);
        if (typed.isPresent()) {
            return "redirect:/culture/classes/" + permissions.begin(typed.get(), viewer);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusedLabel", label);
        return index(viewer, model);
    }

    /** Before somebody records: who is not to be, as a piece of the page where that is done, or as a page without script. */
    @GetMapping("/unrecorded")
    String unrecorded(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        model.addAttribute(
                "registers",
                permissions.own(viewer).stream()
                        .filter(register ->
                                !register.withheld(Purpose.RECORDING).isEmpty())
                        .toList());
        return part ? "culture/unrecorded :: list" : "culture/unrecorded";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("register", permissions.get(new ClassId(id), viewer));
        model.addAttribute("purposes", Purpose.values());
        return "culture/class";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        permissions.end(new ClassId(id), viewer);
        return "redirect:/culture/classes";
    }
}
