package org.secondlook.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends an operator's session, here and everywhere. */
@Controller
class SignOutController {

    private final OperatorSessions sessions;
    private final Acts acts;

    SignOutController(OperatorSessions sessions, Acts acts) {
        this.sessions = sessions;
        this.acts = acts;
    }

    @PostMapping("/administration/sign-out")
    String create(Operator operator, HttpServletRequest request, HttpServletResponse response) {
        OperatorCookies.SESSION.find(request).ifPresent(sessions::end);
        OperatorCookies.SESSION.takeBack(response);
        acts.note(operator, Deed.SIGNED_OUT);
        return "redirect:" + AdministrationRoutes.SIGN_IN;
    }
}
