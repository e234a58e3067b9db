package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads operators to what they look for most often. */
@Controller
class HomeController {

    @GetMapping(AdministrationRoutes.HOME)
    String show(Operator operator) {
        return "redirect:/administration/registrations";
    }
}
