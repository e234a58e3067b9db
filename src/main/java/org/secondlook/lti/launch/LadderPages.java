package org.secondlook.lti.launch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages between login and launch where a browser keeps no cookie: LTI postMessage storage 0.1, and where that fails, a
 * window of its own.
 *
 * <p>Before the launch is verified nobody knows from which origin a platform's course is shown, so anybody may frame the first
 * two. They hand what they know to the origin of the platform's authorization endpoint alone, and can only begin a login.
 */
@Component
class LadderPages {

    private static final String ANY_FRAME = "*";

    private final PageHeaders headers;
    private final AuthenticationRequests requests;

    LadderPages(PageHeaders headers, AuthenticationRequests requests) {
        this.headers = headers;
        this.requests = requests;
    }

    /** Has the platform keep the browser's secret, and goes on to it. */
    ModelAndView keep(BegunLogin begun, LoginInitiation login, BrowserBinding browser, HttpServletResponse response) {
        headers.write(response, ANY_FRAME);
        Map<String, Object> model = storage(begun.platform(), begun.state());
        model.put("value", browser.secret());
        model.put("next", begun.address());
        model.put("again", requests.again(begun.platform(), login.loginHint(), login.messageHint()));
        model.put("missed", codes(Missed.COOKIE, Missed.STORAGE_SILENT, Missed.STORAGE_REFUSED));
        return new ModelAndView("lti/ladder/keep", model);
    }

    /** Asks the platform for the browser's secret, and goes on with it. */
    ModelAndView recall(Delivery delivery, HttpServletResponse response) {
        headers.write(response, ANY_FRAME);
        Map<String, Object> model = storage(delivery.platform(), delivery.state());
        model.putAll(fields(delivery));
        model.put("missed", Missed.STORAGE_WITHOUT_SCRIPT.code());
        return new ModelAndView("lti/ladder/recall", model);
    }

    /** Offers a window of its own. */
    ModelAndView window(Delivery delivery, LtiLaunch launch, Missed storage, HttpServletResponse response) {
        headers.write(response, String.join(" ", launch.frameOrigins()));
        Map<String, Object> model = new HashMap<>(fields(delivery));
        model.put("missed", codes(Missed.COOKIE, storage));
        return new ModelAndView("lti/ladder/window", model);
    }

    private static Map<String, String> fields(Delivery delivery) {
        LaunchResponse answer = delivery.response();
        return Map.of("state", answer.state(), "idToken", answer.idToken(), "ticket", delivery.ticket());
    }

    private static List<String> codes(Missed... missed) {
        return Stream.of(missed).map(Missed::code).toList();
    }

    private static Map<String, Object> storage(Platform platform, LaunchState state) {
        Map<String, Object> model = new HashMap<>();
        model.put("origin", Origins.of(platform.authorizationEndpoint()).orElseThrow());
        model.put("frame", state.storage() == null ? "" : state.storage().name());
        model.put("key", state.storageKey());
        return model;
    }
}
