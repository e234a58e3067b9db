package org.secondlook.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.registration.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites platforms to register themselves; an invitation's address is shown once. */
@Controller
@RequestMapping("/administration/invitations")
class InvitationController {

    private static final int LONGEST_NOTE = 200;

    private final InvitationDesk desk;
    private final Invitations invitations;
    private final SecondLookProperties properties;
    private final Acts acts;

    InvitationController(InvitationDesk desk, Invitations invitations, SecondLookProperties properties, Acts acts) {
        this.desk = desk;
        this.invitations = invitations;
        this.properties = properties;
        this.acts = acts;
    }

    @GetMapping
    String index(Operator operator, Model model) {
        model.addAttribute("invitations", desk.all());
        return "administration/invitations";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String note,
            Operator operator,
            Model model,
            HttpServletResponse response) {
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            model.addAttribute("refusedNote", note);
            response.setStatus(422);
        } else {
            String secret = invitations.invite(note.strip());
            model.addAttribute("address", properties.at("/lti/register?invitation=" + secret));
            acts.note(operator, Deed.INVITATION_MADE);
        }
        return index(operator, model);
    }
}
