package org.secondlook.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where operators sign in. */
@Controller
@RequestMapping(AdministrationRoutes.SIGN_IN)
class SignInController {

    private static final String PAGE = "administration/sign-in";

    private final SignIns signIns;

    SignInController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIns.SignIn outcome = signIns.signIn(name, password, request.getRemoteAddr());
        if (outcome instanceof SignIns.SignIn.Open open) {
            OperatorCookies.SESSION.give(open.secret(), response);
            return "redirect:" + AdministrationRoutes.HOME;
        }
        boolean tooSoon = outcome instanceof SignIns.SignIn.TooSoon;
        response.setStatus(tooSoon ? 429 : 422);
        model.addAttribute("typedName", name);
        model.addAttribute("problem", tooSoon ? "too-soon" : "wrong");
        return PAGE;
    }
}
