package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a platform's answer to a login, which the browser posts, and lets the person in. */
@Controller
class LaunchController {

    private static final int MOST_BYTES = 64 * 1024;

    private final Launches launches;
    private final RefusalPages refusals;

    LaunchController(Launches launches, RefusalPages refusals) {
        this.launches = launches;
        this.refusals = refusals;
    }

    @RequestMapping("/lti/launch")
    void create(HttpServletRequest request, HttpServletResponse response) {
        LaunchResponse answer = LaunchResponse.of(FormRequest.of(request, false, MOST_BYTES));
        String next = launches.open(answer, BrowserCookie.find(request));
        Redirect.seeOther(request.getContextPath() + next, response);
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletResponse response) {
        return refusals.page(problem, response);
    }
}
