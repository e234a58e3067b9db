package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.BrowserBinding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a platform's answer to a login, which the browser posts, and lets the person in. */
@Controller
class LaunchController {

    static final int MOST_BYTES = 64 * 1024;

    private final Launches launches;
    private final LaunchLadder ladder;
    private final RefusalPages refusals;

    LaunchController(Launches launches, LaunchLadder ladder, RefusalPages refusals) {
        this.launches = launches;
        this.ladder = ladder;
        this.refusals = refusals;
    }

    @RequestMapping("/lti/launch")
    @Nullable
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        LaunchResponse answer = LaunchResponse.of(FormRequest.of(request, false, MOST_BYTES));
        Optional<BrowserBinding> browser = BrowserCookie.find(request);
        if (browser.isEmpty()) {
            return ladder.climb(answer, Arrival.of(request), response);
        }
        Redirect.seeOther(launches.open(answer, browser.get()), response);
        return null;
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = refusals.page(problem, response);
        if (problem.refusal() == Refusal.PLATFORM_LOGIN_REQUIRED) {
            ladder.again(Objects.requireNonNullElse(request.getParameter("state"), ""), Arrival.of(request))
                    .ifPresent(address -> page.addObject("again", address));
        }
        return page;
    }
}
