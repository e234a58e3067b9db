package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;
import static org.secondlook.lti.TestPlatform.SUSPENDED;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A platform answers a login: what lets somebody in, what does not, and what they are told. */
@SecondLookTest
@Import(Landing.class)
@ExtendWith(OutputCaptureExtension.class)
class LaunchTest {

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    @Autowired
    LaunchStates states;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    @Test
    void opensTheActivity() throws Exception {
        launches.open(TestLaunch.from(MOODLE))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", matchesPattern("/activities/1\\?launch=[0-9a-f-]{36}")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void twoTabsOfOneBrowserFinishTheirLoginsInAnyOrder() throws Exception {
        TestLaunches.Login first = launches.login(MOODLE);
        TestLaunches.Login second = launches.login(CANVAS, first.browser());
        second.answer(TestLaunch.from(CANVAS)).andExpect(status().isSeeOther());
        first.answer(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
    }

    @Test
    void aTokenOpensOnceAndTheFirstSessionStays() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        String token = login.token(TestLaunch.from(MOODLE));
        login.post(token).andExpect(status().isSeeOther());
        long before = sessions();
        refused(login.post(token), 401, "replayed");
        refused(login.answer(TestLaunch.from(MOODLE).as("6", "Somebody else")), 401, "replayed");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aTokenForOneLoginDoesNotAnswerAnother() throws Exception {
        TestLaunches.Login first = launches.login(MOODLE);
        TestLaunches.Login second = launches.login(MOODLE, first.browser());
        refused(second.post(first.token(TestLaunch.from(MOODLE))), 401, "nonce-mismatch");
        refused(second.answer(TestLaunch.from(MOODLE).with("nonce", "never-issued")), 401, "nonce-mismatch");
    }

    @Test
    void anotherBrowserCannotFinishALogin() throws Exception {
        TestLaunches.Login attacker = launches.login(MOODLE);
        Cookie victim = launches.login(MOODLE).browser();
        String token = attacker.token(TestLaunch.from(MOODLE));
        refused(send(attacker.state(), token, victim), 401, "state-invalid");
    }

    @Test
    void aBrowserWithoutOurCookieIsToldWhy() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        String token = login.token(TestLaunch.from(MOODLE));
        refused(send(login.state(), token), 401, "browser-unbound")
                .andExpect(content().string(containsString("allow cookies for this site")))
                .andExpect(content().string(containsString("open the activity in a new tab or window of its own")));
        refused(send(login.state(), token, new Cookie(BrowserBinding.COOKIE, "odd")), 401, "browser-unbound");
    }

    @Test
    void aLoginWaitsFiveMinutesForItsLaunch() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        clock.advance(Duration.ofMinutes(5));
        login.answer(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
        TestLaunches.Login late = launches.login(MOODLE);
        clock.advance(Duration.ofSeconds(301));
        refused(late.answer(TestLaunch.from(MOODLE)), 401, "state-expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "...", "1.2.3.4", "9999999999.test-moodle.nonce.signature", "\u0000", "a.b"})
    void aMadeUpStateOpensNothing(String state) throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(send(state, login.token(TestLaunch.from(MOODLE)), login.browser()), 401, "state-invalid");
    }

    @Test
    void noPartOfAStateCanBeChanged() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        String token = login.token(TestLaunch.from(MOODLE));
        for (int i = 0; i < login.state().length(); i++) {
            char other = login.state().charAt(i) == '0' ? '1' : '0';
            String changed =
                    login.state().substring(0, i) + other + login.state().substring(i + 1);
            refused(send(changed, token, login.browser()), 401, "state-invalid");
        }
        refused(send("x".repeat(10_000), token, login.browser()), 401, "state-invalid");
    }

    @Test
    void aLaunchWithoutAStateOrATokenIsNone() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(
                mvc.perform(post("/lti/launch").contentType(MediaType.APPLICATION_FORM_URLENCODED)),
                400,
                "launch-incomplete");
        refused(
                mvc.perform(post("/lti/launch").cookie(login.browser()).formField("state", login.state())),
                400,
                "launch-incomplete");
        refused(
                mvc.perform(post("/lti/launch")
                        .cookie(login.browser())
                        .formField("id_token", login.token(TestLaunch.from(MOODLE)))),
                401,
                "state-invalid");
    }

    @Test
    void aTenantCannotAnswerForAnother() throws Exception {
        refused(launches.login(CANVAS).answer(TestLaunch.from(OTHER_CANVAS)), 401, "audience-mismatch");
        refused(launches.login(CANVAS).answer(TestLaunch.from(MOODLE)), 401, "key-unknown");
        refused(
                launches.login(CANVAS)
                        .answer(TestLaunch.from(CANVAS).with(LTI + "deployment_id", OTHER_CANVAS.deploymentId())),
                403,
                "deployment-pending");
    }

    @Test
    void aNewDeploymentIsShownToWhomeverApprovesIt() throws Exception {
        refused(
                        launches.open(TestLaunch.from(MOODLE).with(LTI + "deployment_id", "<b>27</b>")),
                        403,
                        "deployment-pending")
                .andExpect(content().string(containsString("&lt;b&gt;27&lt;/b&gt;")));
    }

    @Test
    void aVerifiedRefusalLeadsBackToTheCourseWithAWord() throws Exception {
        TestLaunch pending = TestLaunch.from(CANVAS)
                .with(LTI + "deployment_id", "27")
                .with(
                        LTI + "launch_presentation",
                        Map.of("return_url", "https://riverside.instructure.example/courses/2?a=1"));

        refused(launches.open(pending), 403, "deployment-pending")
                .andExpect(content().string(containsString("Back to Professional learning")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"https://riverside.instructure.example/courses/2?a=1&amp;lti_errormsg=Second%20Look%20is%20waiting%20for%20approval%20here&amp;lti_errorlog=second-look%20deployment-pending%20")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString(
                                                "frame-ancestors https://canvas.example.com https://riverside.instructure.example")))
                .andExpect(content().string(not(containsString("Tina"))));
    }

    @Test
    void aLaunchUsedTwiceLeadsBackToo() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        TestLaunch launch = TestLaunch.from(MOODLE)
                .with(LTI + "launch_presentation", Map.of("return_url", "https://moodle.example.org/course/2"));
        login.answer(launch);

        refused(login.answer(launch), 401, "replayed")
                .andExpect(
                        content().string(containsString("href=\"https://moodle.example.org/course/2?lti_errormsg=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "http://moodle.example.org/", "data:text/html,x", "//evil.example/", ""})
    void noUnsafeAddressIsAWayBack(String address) throws Exception {
        TestLaunch pending = TestLaunch.from(MOODLE)
                .with(LTI + "deployment_id", "27")
                .with(LTI + "launch_presentation", Map.of("return_url", address));

        refused(launches.open(pending), 403, "deployment-pending")
                .andExpect(content().string(not(containsString("Back to"))));
    }

    /** Only what answers this very login knows the page from which it came. */
    @Test
    void aTokenOfAnotherLoginLeadsNowhereAndAnybodyMayShowTheRefusal() throws Exception {
        TestLaunch launch = TestLaunch.from(CANVAS)
                .with("nonce", "of another login")
                .with(LTI + "launch_presentation", Map.of("return_url", "https://riverside.instructure.example/"));

        refused(launches.open(launch), 401, "nonce-mismatch")
                .andExpect(content().string(not(containsString("riverside"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")));
    }

    @Test
    void anAnonymousLaunchIsExplained() throws Exception {
        refused(launches.open(TestLaunch.from(MOODLE).without("sub")), 403, "anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LtiStartProctoring", "LtiEulaRequest"})
    void otherMessagesAreNotSupported(String type) throws Exception {
        refused(
                launches.open(
                        TestLaunch.from(MOODLE).with(LTI + "message_type", type).without(LTI + "resource_link")),
                400,
                "message-unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error-access-denied", "error-invalid-request", "error-unauthorized-client"})
    void explainsTheErrorsThatMoodleSends(String name) throws Exception {
        Map<String, String> captured =
                JsonMapper.shared().readValue(MoodleMessagesTest.text(name + ".json"), new TypeReference<>() {});
        var form = post("/lti/launch");
        captured.forEach(form::formField);
        refused(mvc.perform(form), 401, "platform-refused");
    }

    @Test
    void explainsThatNobodyIsSignedInAndRepeatsNothing() throws Exception {
        refused(
                        mvc.perform(post("/lti/launch")
                                .formField("error", "login_required")
                                .formField("error_description", "<script>alert(1)</script> call 555-0100")
                                .formField("state", "x")),
                        401,
                        "platform-login-required")
                .andExpect(content().string(not(containsString("555"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) throws Exception {
        mvc.perform(request(HttpMethod.valueOf(method), "/lti/launch"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"));
    }

    @Test
    void refusesABodyThatIsNoForm() throws Exception {
        for (MediaType type :
                List.of(MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN)) {
            refused(mvc.perform(post("/lti/launch").contentType(type).content("id_token=x")), 415, "not-a-form");
        }
        refused(mvc.perform(post("/lti/launch")), 415, "not-a-form");
    }

    @Test
    void refusesALongTokenAndALongForm() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(login.post("x".repeat(16 * 1024 + 1)), 413, "too-large");
        refused(
                mvc.perform(post("/lti/launch")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("id_token=" + "x".repeat(100 * 1024))),
                413,
                "too-large");
    }

    @Test
    void refusesAParameterThatComesTwice() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        refused(
                mvc.perform(post("/lti/launch")
                        .cookie(login.browser())
                        .formField("state", login.state())
                        .formField("id_token", "a.b.c", login.token(TestLaunch.from(MOODLE)))),
                400,
                "parameter-repeated");
    }

    @Test
    void ignoresFieldsThatNobodyKnows() throws Exception {
        TestLaunches.Login login = launches.login(CANVAS);
        mvc.perform(post("/lti/launch")
                        .cookie(login.browser())
                        .formField("state", login.state())
                        .formField("id_token", login.token(TestLaunch.from(CANVAS)))
                        .formField("utf8", "✓", "✓")
                        .formField("lti_storage_target", "_parent"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void aRefusalIsOneLineInTheLogAndAPageThatOnlyThePlatformMayFrame(CapturedOutput output) throws Exception {
        String page = refused(
                        launches.open(TestLaunch.from(MOODLE).with(LTI + "version", "secret\nversion")),
                        401,
                        "version-unsupported")
                .andExpect(header().string(
                                "Content-Security-Policy",
                                containsString("frame-ancestors https://moodle.example.org")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(output.getOut().lines().filter(line -> line.contains("launch refused")))
                .singleElement()
                .asString()
                .matches(
                        ".* WARN .*launch refused reference=[A-Z2-9-]{9} code=version-unsupported platform=test-moodle status=401");
        String reference = output.getOut().replaceAll("(?s).*reference=([A-Z2-9-]{9}).*", "$1");
        assertThat(page).contains(reference);
        assertThat(output.getOut()).doesNotContain("secret");
    }

    @Test
    void oneNumberAtTwoPlatformsIsTwoPeopleAndTwoCourses() throws Exception {
        launches.open(TestLaunch.from(CANVAS).as("twice", "One").inCourse("twice", "A"))
                .andExpect(status().isSeeOther());
        launches.open(TestLaunch.from(OTHER_CANVAS).as("twice", "One").inCourse("twice", "A"))
                .andExpect(status().isSeeOther());
        assertThat(count("select count(*) from people_person where subject = 'twice'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from people_course where context_id = 'twice'"))
                .isEqualTo(2);
    }

    @Test
    void anEqualEmailNeverMakesTwoPeopleOne() throws Exception {
        launches.open(TestLaunch.from(MOODLE).as("first-of-two", "A").with("email", "same@school.invalid"))
                .andExpect(status().isSeeOther());
        launches.open(TestLaunch.from(MOODLE).as("second-of-two", "B").with("email", "same@school.invalid"))
                .andExpect(status().isSeeOther());
        assertThat(count("select count(*) from people_person where subject like '%-of-two'"))
                .isEqualTo(2);
    }

    @Test
    void aSuspendedPersonIsTurnedAway() throws Exception {
        launches.open(TestLaunch.from(MOODLE).as("suspended", "A")).andExpect(status().isSeeOther());
        db.sql("update people_person set suspended_at = current_timestamp where subject = 'suspended'")
                .update();
        refused(launches.open(TestLaunch.from(MOODLE).as("suspended", "A")), 403, "suspended");
    }

    @Test
    void aSuspendedPlatformBeginsNothingAndEndsNothing() throws Exception {
        var login = post("/lti/login")
                .formField("iss", SUSPENDED.issuer())
                .formField("login_hint", "5")
                .formField("target_link_uri", "http://localhost:8080/");
        refused(mvc.perform(login), 403, "platform-suspended")
                .andExpect(content().string(containsString("switched off here for now")))
                .andExpect(content().string(containsString("Nothing of yours was deleted")));

        Cookie browser = launches.login(MOODLE).browser();
        String begunBefore = states.write(
                LaunchState.of("suspended", "nonce-of-before", null, new BrowserBinding(browser.getValue())));
        String token = TestLaunch.from(SUSPENDED).idToken("nonce-of-before", clock.instant());
        refused(send(begunBefore, token, browser), 403, "platform-suspended");
    }

    @Test
    void aThousandLoginsThatNobodyFinishesLeaveNothingBehind() throws Exception {
        long before = sessions();
        for (int i = 0; i < 1000; i++) {
            launches.login(MOODLE);
        }
        assertThat(sessions()).isEqualTo(before);
        launches.open(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
    }

    @Test
    void aKnownKeyIsNeverAskedForAgain() throws Exception {
        launches.open(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
        int before = MOODLE.timesAskedForKeys();
        for (int i = 0; i < 20; i++) {
            launches.open(TestLaunch.from(MOODLE)).andExpect(status().isSeeOther());
        }
        assertThat(MOODLE.timesAskedForKeys()).isEqualTo(before);
    }

    private ResultActions send(String state, String token, Cookie... cookies) throws Exception {
        var form = post("/lti/launch").formField("state", state).formField("id_token", token);
        if (cookies.length > 0) {
            form.cookie(cookies);
        }
        return mvc.perform(form);
    }

    private static ResultActions refused(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(header().doesNotExist("Location"))
                .andExpect(content().string(containsString("data-code=\"" + code + "\"")));
    }

    private long sessions() {
        return count("select count(*) from people_session");
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
