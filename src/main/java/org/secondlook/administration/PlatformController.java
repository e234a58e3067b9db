package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the platforms that the tool is registered with. */
@Controller
@RequestMapping("/administration/registrations")
class PlatformController {

    private final PlatformDesk desk;

    PlatformController(PlatformDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String index(Operator operator, Model model) {
        model.addAttribute("rows", desk.all());
        return "administration/platforms";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("page", desk.page(desk.get(key)));
        return "administration/registration";
    }
}
