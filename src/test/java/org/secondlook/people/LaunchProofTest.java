package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser that keeps no cookie: what its pages keep is a proof on the way between them, and nowhere else. */
@SecondLookTest
class LaunchProofTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.openWithoutCookie(Role.TEACHER);
    }

    @Test
    void opensThePagesOfItsLaunchInAFrame() throws Exception {
        mvc.perform(within(get("/recordings")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("launch=" + teacher.selector())));
    }

    @Test
    void everythingThatAPageAsksForBringsIt() throws Exception {
        mvc.perform(get("/recordings")
                        .header(LaunchAttributes.SELECTOR_HEADER, teacher.selector())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Dest", "empty"))
                .andExpect(status().isOk());
        mvc.perform(within(post("/no-such-page"))
                        .header("Origin", "http://localhost:8080")
                        .param(LaunchAttributes.CSRF_PARAMETER, teacher.csrfToken()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPlayerThatTellsNothingMayAskForARange() throws Exception {
        MockHttpServletRequestBuilder range =
                get("/no-such-page").param("launch", teacher.selector()).header("Range", "bytes=0-1");
        mvc.perform(range).andExpect(status().isNotFound());
        mvc.perform(range.header("Sec-Fetch-Site", "cross-site")).andExpect(status().isUnauthorized());
    }

    /** Such as a link that somebody was sent, or a frame that somebody has put into a course. */
    @ParameterizedTest
    @CsvSource({"none,document", "cross-site,document", "cross-site,iframe", "same-site,iframe", "same-origin,document"
    })
    void countsNowhereElse(String site, String destination) throws Exception {
        mvc.perform(get("/recordings")
                        .param("launch", teacher.selector())
                        .header("Sec-Fetch-Site", site)
                        .header("Sec-Fetch-Dest", destination))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void countsNotInABrowserThatTellsNothing() throws Exception {
        mvc.perform(get("/recordings").param("launch", teacher.selector())).andExpect(status().isUnauthorized());
        mvc.perform(post("/recordings").param("launch", teacher.selector()).header("Range", "bytes=0-1"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void countsNotWhereThereIsACookie() throws Exception {
        mvc.perform(within(get("/recordings")).cookie(new Cookie(BrowserBinding.COOKIE, "a-browser")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void neitherHalfOpensAnything() throws Exception {
        String id = teacher.selector().substring(0, 36);
        mvc.perform(withSelector(id)).andExpect(status().isUnauthorized());
        mvc.perform(withSelector(id + "." + "x".repeat(32))).andExpect(status().isUnauthorized());
        mvc.perform(withSelector(id).cookie(new Cookie(BrowserBinding.COOKIE, teacher.browserSecret())))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void theSecretOfACookieIsNoneInAnAddress() throws Exception {
        BrowserBinding cookie = new BrowserBinding("c".repeat(32));
        TestViewer other = viewers.openIn(cookie, Role.TEACHER);
        mvc.perform(withSelector(other.selector()).cookie(new Cookie(BrowserBinding.COOKIE, cookie.secret())))
                .andExpect(status().isOk());
        mvc.perform(withSelector(other.selector() + "." + cookie.secret())).andExpect(status().isUnauthorized());
    }

    @Test
    void aChangeStillNeedsItsTokenAndOurOwnOrigin() throws Exception {
        mvc.perform(within(post("/no-such-page"))).andExpect(status().isForbidden());
        mvc.perform(within(post("/no-such-page"))
                        .header("Origin", "null")
                        .param(LaunchAttributes.CSRF_PARAMETER, teacher.csrfToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void endsAfterHalfAnIdleHour() throws Exception {
        clock.advance(Duration.ofMinutes(34));
        mvc.perform(within(get("/recordings"))).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(36));
        mvc.perform(within(get("/recordings"))).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "%s.", "%s.short", "%s/%s", " %s"})
    void whatIsNoSelectorIsNone(String text) {
        assertThat(LaunchSelector.read(text.formatted(teacher.selector(), teacher.selector())))
                .isEmpty();
    }

    private MockHttpServletRequestBuilder within(MockHttpServletRequestBuilder request) {
        return request.param("launch", teacher.selector())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "iframe");
    }

    private static MockHttpServletRequestBuilder withSelector(String selector) {
        return get("/recordings")
                .param("launch", selector)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Dest", "iframe");
    }
}
