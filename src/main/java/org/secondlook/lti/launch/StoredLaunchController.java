package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a launch from our own page, with the secret that the platform has kept or the reason why there is none. */
@Controller
class StoredLaunchController {

    private final LaunchLadder ladder;
    private final RefusalPages refusals;

    StoredLaunchController(LaunchLadder ladder, RefusalPages refusals) {
        this.ladder = ladder;
        this.refusals = refusals;
    }

    @RequestMapping("/lti/launch/storage")
    @Nullable
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        FormRequest form = FormRequest.of(request, false, LaunchController.MOST_BYTES);
        LaunchResponse answer = LaunchResponse.of(form);
        Arrival arrival = Arrival.of(request);
        String secret = form.optional("secret");
        if (secret == null) {
            String ticket = Objects.requireNonNullElse(form.optional("ticket"), "");
            return ladder.missStorage(answer, ticket, Missed.ofStorage(form.optional("missed")), arrival, response);
        }
        Redirect.seeOther(ladder.openStored(answer, secret, BrowserCookie.find(request), arrival), response);
        return null;
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletResponse response) {
        return refusals.page(problem, response);
    }
}
