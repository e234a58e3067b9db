package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;

/** Posting a score: the exact message, and what every kind of answer is taken for. */
@Tag("once")
class PlatformScoresTest {

    private static final Instant AT = Instant.parse("2026-11-21T17:11:44.920Z");
    private static final String SCORES = "/services.php/2/lineitems/2/lineitem/scores";

    private final FakePlatform moodle = new FakePlatform("moodle");
    private final SettableClock clock = new SettableClock();
    private final PlatformScores scores = FakePlatform.scores(FakePlatform.PATIENT, clock, moodle.platform());

    @BeforeEach
    void grantTokens() {
        moodle.grantsTokens();
        clock.set(Instant.parse("2026-11-21T17:11:46Z"));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void theScoreIsExactlyWhatMoodleAccepts() {
        moodle.score(FakePlatform.captured("moodle-score-accepted"));

        assertThat(send(moodle.column())).isEqualTo(new Accepted());

        moodle.server()
                .verify(postRequestedFor(urlEqualTo(SCORES + "?type_id=1"))
                        .withHeader("Content-Type", equalTo("application/vnd.ims.lis.v1.score+json"))
                        .withHeader("Authorization", equalTo("Bearer 611a5bdecc043466dd8fa1883f025b12"))
                        .withHeader("Accept", absent())
                        .withHeader("Upgrade", absent())
                        .withRequestBody(equalTo("{\"userId\":\"5\",\"scoreGiven\":1,\"scoreMaximum\":1,"
                                + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\","
                                + "\"timestamp\":\"2026-11-21T17:11:44.920Z\"}")));
    }

    @Test
    void canvasAcceptsOnTheHostOfTheSchool() {
        moodle.server()
                .stubFor(post(urlEqualTo("/api/lti/courses/7/line_items/9/scores"))
                        .willReturn(okJson("{\"resultUrl\":\"https://school.example/results/1\"}")));
        var schoolHost = URI.create("http://127.0.0.1:" + moodle.server().port() + "/api/lti/courses/7/line_items/9");

        assertThat(moodle.platform().tokenEndpoint().getHost()).isEqualTo("localhost");
        assertThat(send(schoolHost)).isEqualTo(new Accepted());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("Moodle accepts", FakePlatform.captured("moodle-score-accepted"), new Accepted()),
                argumentSet("200 without a body", ok(), new Accepted()),
                argumentSet("Canvas accepts", okJson("{\"resultUrl\":\"https://c.example/1\"}"), new Accepted()),
                argumentSet("201", status(201), new Accepted()),
                argumentSet("202", status(202), new Accepted()),
                argumentSet("204", status(204), new Accepted()),
                argumentSet(
                        "Moodle refuses and says 200",
                        FakePlatform.captured("moodle-score-refused-as-success"),
                        new Refused(Reason.NOT_GRADABLE)),
                argumentSet(
                        "Moodle keeps no grades for a coach",
                        FakePlatform.captured("moodle-score-to-ungraded"),
                        new Refused(Reason.NOT_GRADABLE)),
                argumentSet(
                        "Moodle does not know the media type",
                        FakePlatform.captured("moodle-score-media-type-wrong"),
                        new Refused(Reason.NOT_UNDERSTOOD)),
                argumentSet(
                        "Moodle misses a scope",
                        FakePlatform.captured("moodle-score-scope-missing"),
                        new Refused(Reason.NOT_ALLOWED)),
                argumentSet(
                        "Canvas throttles",
                        status(403).withBody("403 Forbidden (Rate Limit Exceeded)"),
                        new TryLater(Reason.BUSY, null)),
                argumentSet("403", status(403).withBody("{}"), new Refused(Reason.NOT_ALLOWED)),
                argumentSet("404", status(404), new Refused(Reason.NO_COLUMN)),
                argumentSet("410", status(410), new Refused(Reason.NO_COLUMN)),
                argumentSet("412", status(412), new Refused(Reason.NOT_UNDERSTOOD)),
                argumentSet(
                        "Canvas does not know the student",
                        status(422).withBody("{\"errors\":[]}"),
                        new Refused(Reason.NOT_GRADABLE)),
                argumentSet(
                        "429 with seconds",
                        status(429).withHeader("Retry-After", "120"),
                        new TryLater(Reason.BUSY, Duration.ofMinutes(2))),
                argumentSet("409", status(409).withBody("[]"), new Outdated()),
                argumentSet(
                        "Canvas holds a later time",
                        status(400)
                                .withBody(
                                        "{\"errors\":{\"type\":\"bad_request\",\"message\":"
                                                + "\"Provided timestamp is not valid, or before the last updated timestamp\"}}"),
                        new Outdated()),
                argumentSet(
                        "400 about something else",
                        status(400).withBody("{\"errors\":{\"message\":\"param is missing\"}}"),
                        new Refused(Reason.NOT_UNDERSTOOD)),
                argumentSet("500", status(500), new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "503 with a date",
                        status(503).withHeader("Retry-After", "Sat, 21 Nov 2026 17:21:46 GMT"),
                        new TryLater(Reason.NO_ANSWER, Duration.ofMinutes(10))),
                argumentSet(
                        "503 with a date that is over",
                        status(503).withHeader("Retry-After", "Sat, 21 Nov 2026 17:01:46 GMT"),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "503 until next year",
                        status(503).withHeader("Retry-After", "999999999"),
                        new TryLater(Reason.NO_ANSWER, Duration.ofDays(1))),
                argumentSet(
                        "503 with nonsense",
                        status(503).withHeader("Retry-After", "soon"),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "a sign-in page",
                        ok("<!DOCTYPE html><html>…").withHeader("Content-Type", "text/html"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "a reset connection",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "no HTTP at all",
                        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "an empty line",
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "half an answer",
                        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        new TryLater(Reason.NO_ANSWER, null)),
                argumentSet("an endless answer", ok("x".repeat(300_000)), new TryLater(Reason.NO_ANSWER, null)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsTakenForWhatItMeans(ResponseDefinitionBuilder answer, Outcome expected) {
        moodle.score(answer);

        assertThat(send(moodle.column())).isEqualTo(expected);
    }

    static Stream<Arguments> slowAnswers() {
        return Stream.of(
                argumentSet("an answer that comes late", ok().withFixedDelay(5_000)),
                argumentSet(
                        "an answer that trickles in for ever",
                        ok("x".repeat(1_000)).withChunkedDribbleDelay(100, 10_000)));
    }

    @ParameterizedTest
    @MethodSource("slowAnswers")
    void aSlowAnswerIsNoAnswer(ResponseDefinitionBuilder answer) {
        moodle.score(answer);
        var hasty = FakePlatform.scores(FakePlatform.HASTY, clock, moodle.platform());

        assertThat(send(hasty, moodle.column())).isEqualTo(new TryLater(Reason.NO_ANSWER, null));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void aRedirectIsNotFollowed(int status) {
        try (var elsewhere = new FakePlatform("elsewhere")) {
            elsewhere.score(ok());
            moodle.score(
                    status(status).withHeader("Location", elsewhere.column().toString()));

            assertThat(send(moodle.column())).isEqualTo(new Refused(Reason.MOVED));
            assertThat(elsewhere.server().getAllServeEvents()).isEmpty();
        }
    }

    static Stream<Integer> redirects() {
        return Stream.of(301, 302, 303, 307, 308);
    }

    @Test
    void aPlatformThatIsDownIsAskedLater() {
        URI column = moodle.column();
        var down = moodle.platform();
        moodle.close();

        assertThat(FakePlatform.scores(FakePlatform.PATIENT, clock, down)
                        .postCompletion(down.issuer(), "tool", FakePlatform.completion(column, AT)))
                .isEqualTo(new TryLater(Reason.NO_ANSWER, null));
    }

    @Test
    void aScoreThatHasArrivedAlreadyIsAccepted() {
        moodle.score(FakePlatform.captured("moodle-score-repeated"));
        moodle.results("[{\"userId\":\"5\",\"resultScore\":40,\"resultMaximum\":40}]");

        assertThat(send(moodle.column())).isEqualTo(new Accepted());

        moodle.server()
                .verify(getRequestedFor(urlEqualTo("/services.php/2/lineitems/2/lineitem/results?type_id=1&user_id=5"))
                        .withHeader("Accept", equalTo("application/vnd.ims.lis.v2.resultcontainer+json")));
    }

    static Stream<Arguments> otherResults() {
        return Stream.of(
                argumentSet("Moodle's lower grade", FakePlatform.capturedBody("moodle-results-partial")),
                argumentSet("a lower grade", "[{\"userId\":\"5\",\"resultScore\":30,\"resultMaximum\":40}]"),
                argumentSet("no grade", "[]"),
                argumentSet("an empty grade", "[{\"userId\":\"5\",\"resultMaximum\":40}]"),
                argumentSet("somebody else's grade", "[{\"userId\":\"6\",\"resultScore\":40,\"resultMaximum\":40}]"),
                argumentSet("a column without points", "[{\"userId\":\"5\",\"resultScore\":0,\"resultMaximum\":0}]"),
                argumentSet("garbage", "<html>"));
    }

    @ParameterizedTest
    @MethodSource("otherResults")
    void aNewerEntryThatIsNotTheCompletionIsReported(String results) {
        moodle.score(FakePlatform.captured("moodle-score-repeated"));
        moodle.results(results);

        assertThat(send(moodle.column())).isEqualTo(new Outdated());
    }

    @Test
    void aPlatformThatLetsNobodyReadLeavesTheQuestionToALaterScore() {
        moodle.score(FakePlatform.captured("moodle-score-repeated"));
        moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(Scope.RESULT.uri()))
                        .willReturn(FakePlatform.captured("moodle-token-scope-refused")));

        assertThat(send(moodle.column())).isEqualTo(new Outdated());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNoAnswer() {
        var impostor = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
        impostor.start();
        try {
            assertThat(send(URI.create("https://localhost:" + impostor.httpsPort() + "/lineitem")))
                    .isEqualTo(new TryLater(Reason.NO_ANSWER, null));
            assertThat(impostor.getAllServeEvents()).isEmpty();
        } finally {
            impostor.stop();
        }
    }

    @Test
    void anUnknownPlatformIsRefused() {
        assertThat(scores.postCompletion(
                        "https://moodle.example", "another tool", FakePlatform.completion(moodle.column(), AT)))
                .isEqualTo(new Refused(Reason.NOT_REGISTERED));
    }

    static Stream<String> unsafeAddresses() {
        return Stream.of(
                "http://lms.example/lineitem",
                "ftp://localhost/lineitem",
                "https://10.0.0.7/lineitem",
                "https://192.168.1.1/lineitem",
                "https://169.254.169.254/lineitem",
                "https://100.64.0.1/lineitem",
                "https://127.0.0.1/lineitem",
                "https://0.0.0.0/lineitem",
                "https://[::1]/lineitem",
                "https://[fd00::1]/lineitem",
                "https://[fe80::1]/lineitem",
                "https://someone:secret@localhost/lineitem",
                "https:///lineitem",
                "lineitem");
    }

    @ParameterizedTest
    @MethodSource("unsafeAddresses")
    void noTokenTravelsToAnAddressThatOnlyThisToolCanReach(String address) {
        assertThat(send(URI.create(address))).isEqualTo(new Refused(Reason.UNSAFE_ADDRESS));
        assertThat(moodle.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void aPlatformThatDoesNotAnswerIsLeftAloneForAWhile() {
        moodle.score(status(503));
        send(moodle.column());

        assertThat(send(moodle.column())).isEqualTo(new NotAsked(Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        send(moodle.column());
        assertThat(send(moodle.column())).isEqualTo(new NotAsked(Duration.ofMinutes(1)));

        moodle.score(ok());
        clock.advance(Duration.ofMinutes(1));
        assertThat(send(moodle.column())).isEqualTo(new Accepted());
        assertThat(send(moodle.column())).isEqualTo(new Accepted());
    }

    private Outcome send(URI column) {
        return send(scores, column);
    }

    private static Outcome send(PlatformScores scores, URI column) {
        return scores.postCompletion("https://moodle.example", "tool", FakePlatform.completion(column, AT));
    }
}
