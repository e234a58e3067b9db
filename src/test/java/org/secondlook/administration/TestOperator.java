package org.secondlook.administration;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who runs the tool, signed in; makes a mock request one of theirs: cookie and CSRF token. */
public record TestOperator(String name, String secret, String csrfToken) implements RequestPostProcessor {

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        request.setCookies(new Cookie("__Host-operator", secret));
        request.addParameter(OperatorGate.CSRF_PARAMETER, csrfToken);
        return request;
    }

    /** What they have done, the newest first. */
    List<Act> deeds(Acts acts) {
        return acts.newest().stream().filter(act -> act.operator().equals(name)).toList();
    }

    /** The same browser, with a form that was made elsewhere. */
    TestOperator withoutToken() {
        return new TestOperator(name, secret, "");
    }
}
