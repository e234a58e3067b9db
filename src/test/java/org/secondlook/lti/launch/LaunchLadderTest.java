package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.launch.Way.Rung;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A browser that keeps no cookie of ours inside a course. On every rung, an attacker who has begun a login of their own tries
 * to end it in the browser of a victim, who would then work in the attacker's name.
 */
@SecondLookTest
@Import(Landing.class)
@Tag("once")
class LaunchLadderTest {

    private static final String OURS = "http://localhost:8080";
    private static final String EVIL = "https://evil.example.org";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestLaunches launches;

    @Autowired
    LaunchLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    /** Other tests' launches may lie in what is the future here. */
    @BeforeEach
    void forgetLaunches() {
        log.write();
        db.sql("delete from lti_launch_record").update();
    }

    @Test
    void aLoginWithoutACookieGoesByWayOfThePlatformsStorage() throws Exception {
        begin(framed("post_message_forwarding"))
                .andExpect(status().isOk())
                .andExpect(cookie().exists(BrowserBinding.COOKIE))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("data-origin=\"https://canvas.example.com\"")))
                .andExpect(content().string(containsString("data-frame=\"post_message_forwarding\"")))
                .andExpect(content().string(containsString("data-next=\"https://canvas.example.com/authorize?")));
    }

    /** In a frame a platform's own cookies may be blocked, in a window of its own they are not. */
    @Test
    void whomThePlatformDoesNotSeeInAFrameIsOfferedAWindow() throws Exception {
        String state = stateOf(begin(framed("").formField("lti_message_hint", "a&b #1")));

        loginRequired(state, "iframe")
                .andExpect(content().string(containsString("Open in a new window")))
                .andExpect(content().string(containsString("target=\"_blank\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/lti/login/test-canvas?target_link_uri=http%3A%2F%2Flocalhost%3A8080%2Flti%2Flaunch&amp;iss=https%3A%2F%2Fcanvas.example.com&amp;login_hint=5&amp;lti_storage_target=_window&amp;lti_message_hint=a%26b%20%231\"")));
    }

    @Test
    void aWindowIsNotOfferedTwiceNorWithoutALogin() throws Exception {
        String framed = stateOf(begin(framed("")));
        String unframed = stateOf(begin(login("").header("Sec-Fetch-Dest", "document")));
        String tooLong = stateOf(begin(framed("").formField("lti_message_hint", "x".repeat(1300))));

        for (String state : List.of(framed.substring(1), "", unframed, tooLong)) {
            loginRequired(state, "iframe").andExpect(content().string(not(containsString("Open in a new window"))));
        }
        loginRequired(framed, "document").andExpect(content().string(not(containsString("Open in a new window"))));
    }

    private ResultActions loginRequired(String state, String destination) throws Exception {
        return mvc.perform(post("/lti/launch")
                        .formField("error", "login_required")
                        .formField("state", state)
                        .header("Sec-Fetch-Dest", destination))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("Please sign in to your course first")));
    }

    private static String stateOf(ResultActions begun) {
        String location = begun.andReturn().getResponse().getHeader("Location");
        return UriComponentsBuilder.fromUriString(location)
                .build()
                .getQueryParams()
                .getFirst("state");
    }

    @Test
    void aLoginWithACookieGoesStraightToThePlatform() throws Exception {
        Cookie browser = launches.login(MOODLE).browser();
        begin(framed("_parent").cookie(browser))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", startsWith("https://canvas.example.com/authorize?")));
    }

    @Test
    void aLoginInAWindowOfItsOwnGoesStraightToThePlatform() throws Exception {
        begin(login("_parent").header("Sec-Fetch-Dest", "document")).andExpect(status().isFound());
        begin(login("_parent")).andExpect(status().isFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"><script>alert(1)</script>", "_top", "_blank", "a b", "*", "1", "javascript:alert(1)", "é"})
    void aStorageThatCannotBeAFramesNameIsNone(String target) throws Exception {
        begin(framed(target))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", not(containsString("script"))));
    }

    @Test
    void whatTheLoginBringsIsWrittenIntoThePageAsText() throws Exception {
        begin(framed("_parent").formField("lti_message_hint", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void theWindowThatTheLoginOffersIsAnotherLogin() throws Exception {
        String page = body(begin(framed("_parent").formField("lti_message_hint", "a&b #1")));
        String again = HtmlUtils.htmlUnescape(found("href=\"(/lti/login/[^\"]+)\"", page));
        MockHttpServletResponse answer = mvc.perform(get(URI.create(again)))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse();
        String next = answer.getHeader("Location");
        assertThat(next).contains("lti_message_hint=a%26b%20%231", "login_hint=5");

        Map<String, String> asked = UriComponentsBuilder.fromUriString(next)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        String token = TestLaunch.from(CANVAS).idToken(asked.get("nonce"), clock.instant());
        mvc.perform(launch(asked.get("state"), token)
                        .header("Sec-Fetch-Dest", "document")
                        .cookie(answer.getCookie(BrowserBinding.COOKIE)))
                .andExpect(status().isSeeOther());
        assertCameBy(new Way(Rung.WINDOW, true), CANVAS);
    }

    @Test
    void theSecretThatThePlatformKeptOpensTheLaunch() throws Exception {
        Stored login = store();
        arrive(login)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-origin=\"https://canvas.example.com\"")))
                .andExpect(content().string(containsString("data-key=\"" + login.key() + "\"")));

        open(login, login.secret(), OURS)
                .andExpect(status().isSeeOther())
                .andExpect(cookie().doesNotExist(BrowserBinding.COOKIE))
                .andExpect(header().string(
                                "Location",
                                matchesPattern("/activities/1\\?launch=[0-9a-f-]{36}\\.[A-Za-z0-9_-]{32}")));
        assertCameBy(new Way(Rung.STORAGE, true), CANVAS);
    }

    @Test
    void theSecretInTheAddressIsNotTheOneThatThePlatformHasSeen() throws Exception {
        Stored login = store();
        String location =
                open(login, login.secret(), OURS).andReturn().getResponse().getHeader("Location");
        assertThat(location).doesNotContain(login.secret());
    }

    @Test
    void aLaunchByStorageOpensOnce() throws Exception {
        Stored login = store();
        open(login, login.secret(), OURS).andExpect(status().isSeeOther());
        refused(open(login, login.secret(), OURS), 401, "replayed");
    }

    /** The attacker knows their own state, token and secret, and has a page of theirs post all three in the victim's browser. */
    @ParameterizedTest
    @ValueSource(strings = {EVIL, "null", "https://canvas.example.com", "http://localhost:8081", ""})
    void onTheStoredRungAnAttackerCannotBringTheSecretAlong(String origin) throws Exception {
        Stored attacker = store();
        refused(open(attacker, attacker.secret(), origin), 403, "sent-from-elsewhere");
    }

    @Test
    void onTheStoredRungAPageOfAnotherSiteCannotPassForOurs() throws Exception {
        Stored attacker = store();
        refused(
                mvc.perform(storedLaunch(attacker, OURS)
                        .header("Sec-Fetch-Site", "cross-site")
                        .formField("secret", attacker.secret())),
                403,
                "sent-from-elsewhere");
    }

    /** The attacker's answer in the victim's browser, where the platform keeps what belongs to the victim. */
    @Test
    void onTheStoredRungTheVictimsSecretDoesNotFitTheAttackersState() throws Exception {
        Stored attacker = store();
        Stored victim = store();
        refused(open(attacker, victim.secret(), OURS), 401, "state-invalid");
    }

    @Test
    void aLoginThatLeftNothingWithThePlatformIsNotOpenedByStorage() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(
                mvc.perform(post("/lti/launch/storage")
                        .header("Origin", OURS)
                        .formField("state", login.state())
                        .formField("id_token", login.token(TestLaunch.from(MOODLE)))
                        .formField("secret", login.browser().getValue())),
                401,
                "state-invalid");
    }

    @Test
    void theTokenIsLookedAtAfterTheBrowser() throws Exception {
        Stored login = store();
        refused(open(login.with("not a token"), login.secret(), OURS), 401, "token-malformed");
        refused(open(login.with("not a token"), "another", OURS), 401, "state-invalid");
    }

    @Test
    void whoSendsAStateThatIsNotOursIsAskedNothing() throws Exception {
        Stored login = store();
        for (int i : new int[] {0, 12, login.state().length() - 1}) {
            char other = login.state().charAt(i) == '0' ? '1' : '0';
            String changed =
                    login.state().substring(0, i) + other + login.state().substring(i + 1);
            refused(arrive(new Stored(changed, login.secret(), login.key(), login.token())), 401, "state-invalid");
        }
        clock.advance(Duration.ofSeconds(301));
        refused(arrive(login), 401, "state-expired");
    }

    @Test
    void whereNothingIsKeptAWindowIsOffered() throws Exception {
        offer(MOODLE)
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                containsString("frame-ancestors https://moodle.example.org")))
                .andExpect(content().string(containsString("Cookie: not kept inside a frame.")))
                .andExpect(content().string(containsString("not offered (lti_storage_target)")));
    }

    @Test
    void whatWasWrongWithTheStorageIsSaidWithTheOffer() throws Exception {
        Stored login = store();
        String ticket = ticketOf(body(arrive(login)));
        mvc.perform(storedLaunch(login, OURS).formField("ticket", ticket).formField("missed", "storage-silent"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no answer within two seconds")));
        mvc.perform(storedLaunch(login, OURS).formField("ticket", ticket).formField("missed", "<script>"))
                .andExpect(content().string(containsString("no answer within two seconds")))
                .andExpect(content().string(not(containsString("<script>\""))));
    }

    @Test
    void aBrowserThatDoesNotTellWhereItsRequestsComeFromGetsAWindowAtOnce() throws Exception {
        Stored login = store();
        mvc.perform(launch(login.state(), login.token()).header("Origin", CANVAS.issuer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("this browser does not tell")));
    }

    @Test
    void theWindowGetsACookieFirstAndOpensWithIt() throws Exception {
        Offered offered = offered(MOODLE);
        Cookie cookie = mvc.perform(window("/lti/launch/window", offered, OURS))
                .andExpect(status().isTemporaryRedirect())
                .andExpect(header().string("Location", "/lti/launch/window/again"))
                .andReturn()
                .getResponse()
                .getCookie(BrowserBinding.COOKIE);

        mvc.perform(window("/lti/launch/window/again", offered, OURS).cookie(cookie))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", matchesPattern("/activities/1\\?launch=[0-9a-f-]{36}")));
        assertCameBy(new Way(Rung.WINDOW, false), MOODLE);
    }

    @Test
    void aWindowThatKeepsNoCookieEitherIsTheEnd() throws Exception {
        Offered offered = offered(MOODLE);
        refused(mvc.perform(window("/lti/launch/window/again", offered, OURS)), 401, "window-unbound")
                .andExpect(content().string(containsString("Allow cookies for this site")));
        TestLaunches.Login login = launches.login(MOODLE);
        refused(
                mvc.perform(launch(login.state(), login.token(TestLaunch.from(MOODLE)))
                        .header("Origin", MOODLE.issuer())
                        .header("Sec-Fetch-Dest", "document")),
                401,
                "window-unbound");
    }

    @Test
    void aTicketOpensOnce() throws Exception {
        Offered offered = offered(MOODLE);
        mvc.perform(window("/lti/launch/window", offered, OURS).cookie(browser()))
                .andExpect(status().isSeeOther());
        refused(mvc.perform(window("/lti/launch/window", offered, OURS).cookie(browser())), 401, "replayed");
    }

    @Test
    void aTicketIsGoodForFiveMinutesThoughTheTokenIsNot() throws Exception {
        Offered inTime = offered(MOODLE);
        Offered late = offered(MOODLE);
        clock.advance(Duration.ofMinutes(5));
        mvc.perform(window("/lti/launch/window", inTime, OURS).cookie(browser()))
                .andExpect(status().isSeeOther());
        clock.advance(Duration.ofSeconds(1));
        refused(mvc.perform(window("/lti/launch/window", late, OURS).cookie(browser())), 401, "state-expired");
    }

    /** The attacker's own page, or none, brings the attacker's answer into the victim's browser: there is no ticket for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {EVIL, "null", "", "https://moodle.example.org.evil.example.org", "https://canvas.example.com"})
    void onTheWindowRungAnAnswerThatThePlatformDidNotDeliverIsOfferedNoWindow(String origin) throws Exception {
        TestLaunches.Login attacker = launches.login(MOODLE);
        refused(
                mvc.perform(launch(attacker.state(), attacker.token(TestLaunch.from(MOODLE)))
                        .header("Origin", origin)
                        .header("Sec-Fetch-Dest", "iframe")),
                401,
                "browser-unbound");
    }

    /** The attacker has got a ticket in a browser of their own, and has a page of theirs post it in the victim's. */
    @ParameterizedTest
    @ValueSource(strings = {EVIL, "null", "", "https://moodle.example.org"})
    void onTheWindowRungAnAttackersTicketIsWorthNothingOnOtherPages(String origin) throws Exception {
        Offered attacker = offered(MOODLE);
        refused(
                mvc.perform(window("/lti/launch/window", attacker, origin).cookie(browser())),
                403,
                "sent-from-elsewhere");
        refused(mvc.perform(window("/lti/launch/window", attacker, origin)), 403, "sent-from-elsewhere");
        refused(
                mvc.perform(window("/lti/launch/window/again", attacker, origin).cookie(browser())),
                403,
                "sent-from-elsewhere");
    }

    @Test
    void aTicketIsForOneAnswer() throws Exception {
        Offered one = offered(MOODLE);
        Offered other = offered(MOODLE);
        for (Offered mixed : new Offered[] {
            new Offered(one.state(), one.token(), other.ticket()),
            new Offered(other.state(), one.token(), one.ticket()),
            new Offered(one.state(), other.token(), one.ticket()),
            new Offered(one.state(), one.token(), ""),
            new Offered(one.state(), one.token(), "1." + "x".repeat(43)),
            new Offered(one.state(), one.token(), "99999999999999999999." + "x".repeat(43))
        }) {
            refused(mvc.perform(window("/lti/launch/window", mixed, OURS).cookie(browser())), 401, "state-invalid");
        }
    }

    @Test
    void aWindowIsOfferedForAGoodAnswerOnly() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(
                mvc.perform(launch(
                                login.state(),
                                login.token(TestLaunch.from(MOODLE).with("nonce", "another")))
                        .header("Origin", MOODLE.issuer())),
                401,
                "nonce-mismatch");
    }

    @Test
    void aCookieThatDoesNotFitIsNotMendedByTheLadder() throws Exception {
        Stored attacker = store();
        refused(
                mvc.perform(launch(attacker.state(), attacker.token())
                        .header("Sec-Fetch-Dest", "iframe")
                        .header("Origin", CANVAS.issuer())
                        .cookie(browser())),
                401,
                "state-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lti/launch/storage", "/lti/launch/window", "/lti/launch/window/again"})
    void theRungsTakeFormsOnly(String path) throws Exception {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT}) {
            mvc.perform(MockMvcRequestBuilders.request(method, path))
                    .andExpect(status().isMethodNotAllowed())
                    .andExpect(header().string("Allow", "POST"));
        }
    }

    private static MockHttpServletRequestBuilder login(String target) {
        return post("/lti/login")
                .formField("iss", CANVAS.issuer())
                .formField("client_id", CANVAS.clientId())
                .formField("login_hint", "5")
                .formField("target_link_uri", "http://localhost:8080/")
                .formField("lti_storage_target", target);
    }

    /** What administrators are told of the last launch. */
    private void assertCameBy(Way way, TestPlatform platform) {
        assertThat(log.ways(platform.platform().key(), 1)).containsExactly(way);
    }

    private static MockHttpServletRequestBuilder framed(String target) {
        return login(target).header("Sec-Fetch-Dest", "iframe").header("Sec-Fetch-Site", "cross-site");
    }

    private ResultActions begin(MockHttpServletRequestBuilder login) throws Exception {
        return mvc.perform(login);
    }

    private Stored store() throws Exception {
        String page = body(begin(framed("post_message_forwarding")));
        Map<String, String> asked = UriComponentsBuilder.fromUriString(
                        HtmlUtils.htmlUnescape(found("data-next=\"([^\"]+)\"", page)))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        String token = TestLaunch.from(CANVAS).idToken(asked.get("nonce"), clock.instant());
        return new Stored(
                asked.get("state"),
                found("data-value=\"([^\"]+)\"", page),
                found("data-key=\"([^\"]+)\"", page),
                token);
    }

    /** The platform posts the answer into a frame in which there is no cookie. */
    private ResultActions arrive(Stored login) throws Exception {
        return mvc.perform(launch(login.state(), login.token())
                .header("Sec-Fetch-Dest", "iframe")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", CANVAS.issuer()));
    }

    private ResultActions open(Stored login, String secret, String origin) throws Exception {
        return mvc.perform(storedLaunch(login, origin).formField("secret", secret));
    }

    private static MockHttpServletRequestBuilder storedLaunch(Stored login, String origin) {
        return from(origin, post("/lti/launch/storage"))
                .formField("state", login.state())
                .formField("id_token", login.token());
    }

    private ResultActions offer(TestPlatform platform) throws Exception {
        TestLaunches.Login login = launches.login(platform);
        return mvc.perform(launch(login.state(), login.token(TestLaunch.from(platform)))
                .header("Sec-Fetch-Dest", "iframe")
                .header("Origin", platform.issuer()));
    }

    private Offered offered(TestPlatform platform) throws Exception {
        String page = body(offer(platform));
        return new Offered(
                found("name=\"state\" value=\"([^\"]+)\"", page),
                found("name=\"id_token\" value=\"([^\"]+)\"", page),
                ticketOf(page));
    }

    private static MockHttpServletRequestBuilder launch(String state, String token) {
        return post("/lti/launch").formField("state", state).formField("id_token", token);
    }

    private static MockHttpServletRequestBuilder window(String path, Offered offered, String origin) {
        return from(origin, post(path))
                .formField("state", offered.state())
                .formField("id_token", offered.token())
                .formField("ticket", offered.ticket());
    }

    private static MockHttpServletRequestBuilder from(String origin, MockHttpServletRequestBuilder request) {
        return origin.isEmpty() ? request : request.header("Origin", origin);
    }

    private Cookie browser() throws Exception {
        return launches.login(MOODLE).browser();
    }

    private static ResultActions refused(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().string(containsString("data-code=\"" + code + "\"")));
    }

    private static String ticketOf(String page) {
        return found("name=\"ticket\" value=\"([^\"]+)\"", page);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    /** A login whose secret the platform keeps, and the platform's answer to it. */
    private record Stored(String state, String secret, String key, String token) {

        Stored with(String other) {
            return new Stored(state, secret, key, other);
        }
    }

    /** What the page holds that offers a window. */
    private record Offered(String state, String token, String ticket) {}
}
