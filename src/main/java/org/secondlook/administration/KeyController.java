package org.secondlook.administration;

import java.time.Clock;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.keys.ToolKeyRing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the tool's own keys, without their private halves. */
@Controller
class KeyController {

    private final ToolKeyRing keys;
    private final SecondLookProperties properties;
    private final Clock clock;

    KeyController(ToolKeyRing keys, SecondLookProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/administration/keys")
    String index(Operator operator, Model model) {
        model.addAttribute("keys", keys.all());
        model.addAttribute("mayRotateFrom", keys.mayRotateFrom());
        model.addAttribute("mayRotate", !clock.instant().isBefore(keys.mayRotateFrom()));
        model.addAttribute("address", properties.at("/.well-known/jwks.json"));
        return "administration/keys";
    }
}
