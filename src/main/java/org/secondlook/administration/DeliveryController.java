package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what has not reached the gradebooks. */
@Controller
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/administration/deliveries")
    String index(Operator operator, Model model) {
        model.addAttribute("backlogs", deliveries.all());
        return "administration/deliveries";
    }
}
