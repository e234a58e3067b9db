package org.secondlook.administration;

import org.secondlook.lti.keys.ToolKeyRing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes keys out that others may have, for an operator who has looked at what that means. */
@Controller
@RequestMapping("/administration/keys/emergency")
class KeyEmergencyController {

    private final ToolKeyRing keys;
    private final Acts acts;

    KeyEmergencyController(ToolKeyRing keys, Acts acts) {
        this.keys = keys;
        this.acts = acts;
    }

    @GetMapping
    String form(Operator operator) {
        return "administration/key-emergency";
    }

    @PostMapping
    String create(Operator operator) {
        keys.emergency();
        acts.note(operator, Deed.KEYS_REPLACED);
        return "redirect:/administration/keys";
    }
}
