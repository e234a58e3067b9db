package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SecondLookTest
class SessionFilterTest {

    private static final String NO_SUCH_PAGE = "/no-such-page";

    @Autowired
    PublicRoutes routes;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Sessions sessions;

    @Autowired
    CsrfTokens csrf;

    @Autowired
    AddressedRights rights;

    @Autowired
    PageHeaders headers;

    @Autowired
    SettableClock clock;

    @Test
    void refusesBeforeLookingWhenThereIsNoSession() throws Exception {
        mvc.perform(get(NO_SUCH_PAGE)).andExpect(status().isUnauthorized());
    }

    @Test
    void letsTheViewerThrough() throws Exception {
        mvc.perform(get(NO_SUCH_PAGE).with(viewers.open(Role.TEACHER))).andExpect(status().isNotFound());
    }

    @Test
    void aSelectorOpensNothingInAnotherBrowser() throws Exception {
        TestViewer victim = viewers.open(Role.TEACHER);
        TestViewer thief = viewers.open(Role.TEACHER);
        var stolen =
                new TestViewer(victim.viewer(), thief.browserSecret(), victim.selector(), victim.csrfToken(), "", "");
        mvc.perform(get(NO_SUCH_PAGE).with(stolen)).andExpect(status().isUnauthorized());
    }

    @Test
    void aChangeNeedsTheTokenOfItsOwnLaunch() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        TestViewer other = viewers.open(Role.TEACHER);
        var forged = new TestViewer(
                teacher.viewer(), teacher.browserSecret(), teacher.selector(), other.csrfToken(), "", "");
        mvc.perform(post(NO_SUCH_PAGE).with(forged)).andExpect(status().isForbidden());
        mvc.perform(post(NO_SUCH_PAGE).with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void aChangeFromAnotherOriginIsRefused() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        mvc.perform(post(NO_SUCH_PAGE).with(teacher).header("Origin", "https://evil.example.org"))
                .andExpect(status().isForbidden());
        mvc.perform(post(NO_SUCH_PAGE).with(teacher).header("Origin", "null")).andExpect(status().isForbidden());
    }

    @Test
    void knowsItsOwnOriginHoweverTheAddressIsWritten() throws Exception {
        var written = new SecondLookProperties(URI.create("HTTPS://Second-Look.Example:443"), Path.of("data"));
        var filter = new SessionFilter(sessions, csrf, rights, routes, headers, written);
        assertThat(statusOfChange(filter, "https://second-look.example")).isEqualTo(200);
        assertThat(statusOfChange(filter, "https://second-look.example:8443")).isEqualTo(403);
        assertThat(statusOfChange(filter, "http://second-look.example")).isEqualTo(403);
    }

    private int statusOfChange(SessionFilter filter, String origin) throws Exception {
        var request = new MockHttpServletRequest("POST", NO_SUCH_PAGE);
        request.addHeader("Origin", origin);
        var response = new MockHttpServletResponse();
        filter.doFilter(viewers.open(Role.TEACHER).postProcessRequest(request), response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void onlyThePlatformMayFrameThePage() throws Exception {
        mvc.perform(get(NO_SUCH_PAGE).with(viewers.open(Role.TEACHER)))
                .andExpect(header().string(
                                "Content-Security-Policy", containsString("frame-ancestors https://lms.example.org")));
    }

    @Test
    void whoHasNoSessionReadsSoInsideTheirCourse() throws Exception {
        mvc.perform(get(NO_SUCH_PAGE))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/error", "/.well-known/nothing", "/ui/nothing.css", "/webjars/nothing.js", "/lti/nothing"})
    void whatIsOpenToEverybodyIsProtectedToo(String address) throws Exception {
        mvc.perform(get(address))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void endsAfterAnIdleHour() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        clock.advance(Duration.ofMinutes(66));
        mvc.perform(get(NO_SUCH_PAGE).with(teacher)).andExpect(status().isUnauthorized());
    }
}
