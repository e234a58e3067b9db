package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.secondlook.lti.BrowserBinding;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes a launch in a window of its own, which our page in the frame has opened at a click. There our cookie is no third
 * party's: it is set first, and the form that comes again brings it back, or the ladder ends.
 */
@Controller
class WindowLaunchController {

    private static final String AGAIN = "/lti/launch/window/again";

    private final LaunchLadder ladder;
    private final RefusalPages refusals;

    WindowLaunchController(LaunchLadder ladder, RefusalPages refusals) {
        this.ladder = ladder;
        this.refusals = refusals;
    }

    @RequestMapping("/lti/launch/window")
    void create(HttpServletRequest request, HttpServletResponse response) {
        FormRequest form = FormRequest.of(request, false, LaunchController.MOST_BYTES);
        Optional<BrowserBinding> browser = BrowserCookie.find(request);
        if (browser.isPresent()) {
            open(form, browser.get(), Arrival.of(request), response);
        } else {
            ladder.requireOwn(Arrival.of(request));
            response.addHeader(HttpHeaders.SET_COOKIE, BrowserCookie.header(BrowserCookie.fresh()));
            Redirect.repeat(AGAIN, response);
        }
    }

    @RequestMapping(AGAIN)
    void createAgain(HttpServletRequest request, HttpServletResponse response) {
        FormRequest form = FormRequest.of(request, false, LaunchController.MOST_BYTES);
        BrowserBinding browser = BrowserCookie.find(request).orElseThrow(() -> new LtiProblem(Refusal.WINDOW_UNBOUND));
        open(form, browser, Arrival.of(request), response);
    }

    @ExceptionHandler
    ModelAndView refuse(LtiProblem problem, HttpServletResponse response) {
        return refusals.page(problem, response);
    }

    private void open(FormRequest form, BrowserBinding browser, Arrival arrival, HttpServletResponse response) {
        LaunchResponse answer = LaunchResponse.of(form);
        String ticket = Objects.requireNonNullElse(form.optional("ticket"), "");
        Redirect.seeOther(ladder.openInWindow(answer, ticket, browser, arrival), response);
    }
}
