package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.BrowserBinding;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a platform's invitation to log in, by GET or POST, and sends the browser on to the platform. */
@Controller
class LoginController {

    private static final int MOST_BYTES = 32 * 1024;

    private final Logins logins;
    private final RefusalPages refusals;

    LoginController(Logins logins, RefusalPages refusals) {
        this.logins = logins;
        this.refusals = refusals;
    }

    @RequestMapping({"/lti/login", "/lti/login/{registration}"})
    void create(
            @PathVariable(required = false) @Nullable String registration,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginInitiation login = LoginInitiation.of(FormRequest.of(request, true, MOST_BYTES));
        Optional<BrowserBinding> known = BrowserCookie.find(request);
        BrowserBinding browser = known.orElseGet(BrowserCookie::fresh);
        String next = logins.begin(registration, login, browser);
        if (known.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, BrowserCookie.header(browser));
        }
        Redirect.found(next, response);
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletResponse response) {
        return refusals.page(problem, response);
    }
}
