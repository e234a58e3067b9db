package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Invites somebody to run the tool too, by a link that is shown once. */
@Controller
class OperatorInvitationController {

    private final Operators operators;
    private final Tickets tickets;
    private final Acts acts;

    OperatorInvitationController(Operators operators, Tickets tickets, Acts acts) {
        this.operators = operators;
        this.tickets = tickets;
        this.acts = acts;
    }

    @PostMapping("/administration/operators/invitations")
    String create(Operator operator, Model model) {
        model.addAttribute("link", tickets.make(Ticket.INVITED));
        model.addAttribute("operators", operators.all());
        acts.note(operator, Deed.OPERATOR_INVITED);
        return "administration/operators";
    }
}
