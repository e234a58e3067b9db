package org.secondlook.culture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds, changes and removes the lines of a class's register. */
@Controller
@RequestMapping("/culture")
class PupilController {

    private final Permissions permissions;

    PupilController(Permissions permissions) {
        this.permissions = permissions;
    }

    @PostMapping("/classes/{id}/pupils")
    String create(@PathVariable UUID id, PupilForm form, Viewer viewer, Model model, HttpServletResponse response) {
        if (permissions.add(new ClassId(id), form, viewer)) {
            return "redirect:/culture/classes/" + id;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refused", form);
        model.addAttribute("register", permissions.get(new ClassId(id), viewer));
        model.addAttribute("purposes", Purpose.values());
        return "culture/class";
    }

    @PostMapping("/pupils/{id}")
    String update(@PathVariable UUID id, PupilForm form, Viewer viewer) {
        return "redirect:/culture/classes/" + permissions.change(new PupilId(id), form, viewer);
    }

    @PostMapping("/pupils/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/culture/classes/" + permissions.remove(new PupilId(id), viewer);
    }
}
