package org.secondlook.administration;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes somebody out who no longer runs the tool. */
@Controller
class OperatorRemovalController {

    private final Operators operators;

    OperatorRemovalController(Operators operators) {
        this.operators = operators;
    }

    @PostMapping("/administration/operators/{id}/removal")
    String create(@PathVariable UUID id, Operator operator) {
        operators.remove(operator, new OperatorId(id));
        return "redirect:/administration/operators";
    }
}
