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

/**
 * Takes a platform's invitation to log in, by GET or POST, and sends the browser on to the platform. A browser in a frame that
 * has no cookie of ours, and may not keep one, goes there by way of the platform's storage, where there is such a thing.
 */
@Controller
class LoginController {

    private static final int MOST_BYTES = 32 * 1024;

    private final Logins logins;
    private final LadderPages pages;
    private final RefusalPages refusals;

    LoginController(Logins logins, LadderPages pages, RefusalPages refusals) {
        this.logins = logins;
        this.pages = pages;
        this.refusals = refusals;
    }

    @RequestMapping({"/lti/login", "/lti/login/{registration}"})
    @Nullable
    ModelAndView create(
            @PathVariable(required = false) @Nullable String registration,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginInitiation login = LoginInitiation.of(FormRequest.of(request, true, MOST_BYTES));
        Optional<BrowserBinding> known = BrowserCookie.find(request);
        BrowserBinding browser = known.orElseGet(BrowserCookie::fresh);
        boolean framed = Arrival.of(request).isFramed();
        BegunLogin begun = logins.begin(registration, login, browser, framed);
        if (known.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, BrowserCookie.header(browser));
            if (login.storage() != null && framed) {
                return pages.keep(begun, login, browser, response);
            }
        }
        Redirect.found(begun.address(), response);
        return null;
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletResponse response) {
        return refusals.page(problem, response);
    }
}
