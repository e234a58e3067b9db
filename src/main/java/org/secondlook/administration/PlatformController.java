package org.secondlook.administration;

import org.secondlook.administration.Deliveries.Backlog;
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
    private final Deliveries deliveries;

    PlatformController(PlatformDesk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    @GetMapping
    String index(Operator operator, Model model) {
        model.addAttribute("rows", desk.all());
        model.addAttribute(
                "undelivered",
                deliveries.all().stream().mapToLong(Backlog::givenUp).sum());
        return "administration/platforms";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Operator operator, Model model) {
        model.addAttribute("page", desk.page(desk.get(key)));
        model.addAttribute("undelivered", deliveries.get(key).total());
        return "administration/registration";
    }
}
