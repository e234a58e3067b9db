package org.secondlook.administration;

import org.secondlook.lti.registration.Deployment.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides about a deployment. */
@Controller
class DecisionController {

    private final PlatformCare care;

    DecisionController(PlatformCare care) {
        this.care = care;
    }

    @PostMapping("/administration/registrations/{key}/decisions")
    String create(
            @PathVariable String key,
            @RequestParam String deployment,
            @RequestParam Decision decision,
            Operator operator) {
        care.decide(operator, key, deployment, decision);
        return "redirect:/administration/registrations/" + key + "#deployments";
    }
}
