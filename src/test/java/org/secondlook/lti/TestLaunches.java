package org.secondlook.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Plays browser and platform: {@code launches.open(TestLaunch.from(MOODLE))} logs in, signs what the platform would, and
 * posts it.
 */
@TestComponent
public class TestLaunches {

    private final MockMvc mvc;
    private final Clock clock;

    TestLaunches(MockMvc mvc, Clock clock) {
        this.mvc = mvc;
        this.clock = clock;
    }

    /** The answer to a whole launch from a browser that was never here before. */
    public ResultActions open(TestLaunch launch) throws Exception {
        return login(launch.platform()).answer(launch);
    }

    /** A login in a browser that was never here before. */
    public Login login(TestPlatform platform) throws Exception {
        MockHttpServletResponse response = begin(platform);
        Cookie cookie = response.getCookie(BrowserBinding.COOKIE);
        assertThat(cookie).isNotNull();
        return new Login(parameters(response), cookie);
    }

    /** A login in a browser that has been here before. */
    public Login login(TestPlatform platform, Cookie browser) throws Exception {
        return new Login(parameters(begin(platform, browser)), browser);
    }

    /** The state of a login that is shown in a frame. */
    public String framed(TestPlatform platform) throws Exception {
        var response = mvc.perform(initiation(platform).header("Sec-Fetch-Dest", "iframe"))
                .andReturn()
                .getResponse();
        return parameters(response).get("state");
    }

    private MockHttpServletResponse begin(TestPlatform platform, Cookie... cookies) throws Exception {
        var request = initiation(platform);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return response;
    }

    private static MockHttpServletRequestBuilder initiation(TestPlatform platform) {
        return MockMvcRequestBuilders.post("/lti/login")
                .formField("iss", platform.issuer())
                .formField("client_id", platform.clientId())
                .formField("login_hint", "5")
                .formField("lti_message_hint", "{\"cmid\":3}")
                .formField("target_link_uri", "http://localhost:8080/");
    }

    private static Map<String, String> parameters(MockHttpServletResponse response) {
        return UriComponentsBuilder.fromUri(URI.create(response.getHeader(HttpHeaders.LOCATION)))
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    /** A login that has been begun, in one browser. */
    public final class Login {

        private final Map<String, String> request;
        private final Cookie browser;

        private Login(Map<String, String> request, Cookie browser) {
            this.request = request;
            this.browser = browser;
        }

        public String state() {
            return request.get("state");
        }

        public String nonce() {
            return request.get("nonce");
        }

        public Cookie browser() {
            return browser;
        }

        /** The id_token with which the platform answers. */
        public String token(TestLaunch launch) {
            return launch.idToken(nonce(), clock.instant());
        }

        public ResultActions answer(TestLaunch launch) throws Exception {
            return post(token(launch));
        }

        public ResultActions post(String idToken) throws Exception {
            return mvc.perform(MockMvcRequestBuilders.post("/lti/launch")
                    .cookie(browser)
                    .formField("state", state())
                    .formField("id_token", idToken));
        }
    }
}
