package org.secondlook.lti.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;
import static org.secondlook.lti.TestPlatform.SUSPENDED;
import static org.secondlook.lti.notices.TestNotice.LTI;
import static org.secondlook.lti.notices.TestNotice.message;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.CourseCopies;
import org.secondlook.lti.CourseCopies.CopiedCourse;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** Notices that come in: judged by the rules of launches, kept before they are answered, handled once. */
@SecondLookTest
class NoticesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @MockitoBean
    CourseCopies copies;

    @BeforeEach
    void time() {
        clock.set(Instant.parse("2026-11-22T05:00:00Z"));
    }

    @Test
    void aCopiedCourseIsHeardOfOnceTheNoticeIsHandled() throws Exception {
        assertThat(send(message(copy().jwt()))).isEqualTo(202);
        verify(copies, never()).copied(any());

        jobs.run();
        verify(copies)
                .copied(new CopiedCourse(
                        CANVAS.issuer(),
                        CANVAS.clientId(),
                        CANVAS.deploymentId(),
                        "copy",
                        "Next term",
                        List.of("old")));
    }

    @Test
    void whatIsToldTwiceIsTakenTwiceAndHandledOnce() throws Exception {
        String jwt = copy().jwt();

        assertThat(send(message(jwt, jwt))).isEqualTo(202);
        assertThat(send(message(jwt))).isEqualTo(202);
        jobs.run();
        jobs.run();

        verify(copies).copied(any());
    }

    @Test
    void whatCouldNotBeHandledIsHandledLater() throws Exception {
        doThrow(new QueryTimeoutException("slow")).doNothing().when(copies).copied(any());
        send(message(copy().jwt()));

        jobs.run();
        clock.advance(Duration.ofMinutes(6));
        jobs.run();
        clock.advance(Duration.ofMinutes(6));
        jobs.run();

        verify(copies, times(2)).copied(any());
    }

    @Test
    void aHelloAndWhatNobodyWantsAreTakenAndCallForNothing() throws Exception {
        assertThat(send(message(
                        TestNotice.hello(MOODLE, clock.instant()).jwt(),
                        copy().with(LTI + "notice", Map.of("type", "LtiAssetProcessorSubmissionNotice"))
                                .jwt(),
                        copy().without(LTI + "origin_contexts").jwt(),
                        copy().without(LTI + "context").jwt())))
                .isEqualTo(202);
        assertThat(send("{\"notices\":[]}")).isEqualTo(202);

        jobs.run();
        verify(copies, never()).copied(any());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("an unknown issuer", notice -> notice.with("iss", "https://evil.example")),
                refused("an unknown client", notice -> notice.with("aud", "another")),
                refused("another client beside ours", notice -> notice.with("aud", List.of(CANVAS.clientId(), "x"))),
                refused("issued to another", notice -> notice.with("azp", "another")),
                refused(
                        "the key of another tenant's platform",
                        notice -> notice.with("iss", MOODLE.issuer()).with("aud", MOODLE.clientId())),
                refused(
                        "a switched off platform",
                        notice -> notice.with("iss", SUSPENDED.issuer()).with("aud", SUSPENDED.clientId())),
                refused("over", notice -> notice.with("exp", 1_700_000_000L)),
                refused("old", notice -> notice.with("iat", 1_700_000_000L)),
                refused("no times", notice -> notice.without("exp")),
                refused("no nonce", notice -> notice.without("nonce")),
                refused("a nonce too long", notice -> notice.with("nonce", "x".repeat(256))),
                refused("another version", notice -> notice.with(LTI + "version", "1.2")),
                refused(
                        "a deployment of another",
                        notice -> notice.with(LTI + "deployment_id", OTHER_CANVAS.deploymentId())),
                refused("no deployment", notice -> notice.without(LTI + "deployment_id")),
                refused("no notice", notice -> notice.without(LTI + "notice")),
                refused("a notice of no type", notice -> notice.with(LTI + "notice", Map.of("id", "1"))));
    }

    @ParameterizedTest
    @MethodSource
    void refused(UnaryOperator<TestNotice> spoiling) throws Exception {
        assertThat(send(message(spoiling.apply(copy()).jwt()))).isEqualTo(401);

        jobs.run();
        verify(copies, never()).copied(any());
    }

    @Test
    void aChangedNoticeIsRefusedAndTheOthersAreTaken() throws Exception {
        String jwt = copy().jwt();
        String changed = jwt.substring(0, jwt.length() - 6) + "AAAAAA";

        assertThat(send(message(
                        changed, copy().with("nonce", "x").with("jti", "y").jwt())))
                .isEqualTo(401);

        jobs.run();
        verify(copies).copied(any());
    }

    @Test
    void aTokenIdIsAsGoodAsANonce() throws Exception {
        String jwt = copy().without("nonce").with("jti", "the only one").jwt();

        assertThat(send(message(jwt))).isEqualTo(202);
        assertThat(send(message(
                        copy().without("nonce").with("jti", "the only one").jwt())))
                .isEqualTo(202);
        jobs.run();

        verify(copies).copied(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "{\"notices\":{}}", "{\"notices\":\"x\"}", "{\"notices\":"})
    void whatIsNoMessageIsUnreadable(String body) throws Exception {
        assertThat(send(body)).isEqualTo(400);
    }

    @Test
    void aMessageHasItsLimits() throws Exception {
        assertThat(send("{\"notices\":[{\"jwt\":\"" + "x".repeat(600_000) + "\"}]}"))
                .isEqualTo(413);
        assertThat(send("{\"notices\":[" + "{},".repeat(300) + "{}]}")).isEqualTo(400);
        assertThat(send("{\"notices\":[{\"jwt\":\"x\"},{},7,null]}")).isEqualTo(401);
    }

    private TestNotice copy() {
        return TestNotice.copy(CANVAS, "copy", "old", clock.instant());
    }

    private static Arguments refused(String name, UnaryOperator<TestNotice> spoiling) {
        return Arguments.argumentSet(name, spoiling);
    }

    private int send(String body) throws Exception {
        return mvc.perform(post("/lti/notices").contentType("application/json").content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
