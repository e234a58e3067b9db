package org.secondlook.people;

import jakarta.servlet.http.Cookie;
import org.secondlook.lti.BrowserBinding;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with an open session; makes a mock request one of theirs: cookie, selector and CSRF token. */
public record TestViewer(
        Viewer viewer, String browserSecret, String selector, String csrfToken, String issuer, String contextId)
        implements RequestPostProcessor {

    public PersonId person() {
        return viewer.person();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        request.setCookies(new Cookie(BrowserBinding.COOKIE, browserSecret));
        request.addHeader(LaunchAttributes.SELECTOR_HEADER, selector);
        request.addHeader(LaunchAttributes.CSRF_HEADER, csrfToken);
        return request;
    }
}
