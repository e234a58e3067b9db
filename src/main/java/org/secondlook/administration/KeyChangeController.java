package org.secondlook.administration;

import org.secondlook.foundation.StaleException;
import org.secondlook.lti.keys.ToolKeyRing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes the tool's keys, for an operator who has looked at what that means. */
@Controller
@RequestMapping("/administration/keys/{change}")
class KeyChangeController {

    private final ToolKeyRing keys;
    private final Acts acts;

    KeyChangeController(ToolKeyRing keys, Acts acts) {
        this.keys = keys;
        this.acts = acts;
    }

    @GetMapping
    String form(@PathVariable String change, Operator operator, Model model) {
        model.addAttribute("change", KeyChange.named(change).code());
        return "administration/key-change";
    }

    @PostMapping
    String create(@PathVariable String change, Operator operator) {
        KeyChange wanted = KeyChange.named(change);
        if (!wanted.apply(keys)) {
            throw new StaleException("tool keys");
        }
        acts.note(operator, wanted.deed());
        return "redirect:/administration/keys";
    }
}
