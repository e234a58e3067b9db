package org.secondlook.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a registration away, for whoever types which. */
@Controller
@RequestMapping("/administration/registrations/{key}/removal")
class RemovalController {

    private final PlatformDesk desk;
    private final PlatformCare care;

    RemovalController(PlatformDesk desk, PlatformCare care) {
        this.desk = desk;
        this.care = care;
    }

    @GetMapping
    String show(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("page", desk.page(desk.get(key)));
        return "administration/removal";
    }

    @PostMapping
    String create(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String confirmation,
            Operator operator,
            Model model,
            HttpServletResponse response) {
        if (confirmation.strip().equals(desk.get(key).key())) {
            care.remove(operator, key);
            return "redirect:/administration/registrations";
        }
        model.addAttribute("typed", confirmation);
        response.setStatus(422);
        return show(key, operator, model);
    }
}
