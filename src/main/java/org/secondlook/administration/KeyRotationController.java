package org.secondlook.administration;

import org.secondlook.foundation.StaleException;
import org.secondlook.lti.keys.ToolKeyRing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the tool's next key sign, for an operator who has looked at what that means. */
@Controller
@RequestMapping("/administration/keys/rotation")
class KeyRotationController {

    private final ToolKeyRing keys;
    private final Acts acts;

    KeyRotationController(ToolKeyRing keys, Acts acts) {
        this.keys = keys;
        this.acts = acts;
    }

    @GetMapping
    String form(Operator operator) {
        return "administration/key-rotation";
    }

    @PostMapping
    String create(Operator operator) {
        if (!keys.rotate()) {
            throw new StaleException("tool keys");
        }
        acts.note(operator, Deed.KEYS_ROTATED);
        return "redirect:/administration/keys";
    }
}
