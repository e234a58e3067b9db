package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who runs the tool. */
@Controller
class OperatorController {

    private final Operators operators;

    OperatorController(Operators operators) {
        this.operators = operators;
    }

    @GetMapping("/administration/operators")
    String index(Operator operator, Model model) {
        model.addAttribute("operators", operators.all());
        return "administration/operators";
    }
}
