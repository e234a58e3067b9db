package org.secondlook.administration;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes an invitation back. */
@Controller
class WithdrawalController {

    private final InvitationDesk desk;

    WithdrawalController(InvitationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/administration/invitations/{id}/withdrawal")
    String create(@PathVariable UUID id, Operator operator) {
        desk.withdraw(operator, id);
        return "redirect:/administration/invitations";
    }
}
