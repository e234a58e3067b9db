package org.secondlook.administration;

import org.secondlook.lti.Platform.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a platform another standing. */
@Controller
class StandingController {

    private final PlatformCare care;

    StandingController(PlatformCare care) {
        this.care = care;
    }

    @PostMapping("/administration/registrations/{key}/standing")
    String create(@PathVariable String key, @RequestParam Standing standing, Operator operator) {
        care.stand(operator, key, standing);
        return "redirect:/administration/registrations/" + key;
    }
}
