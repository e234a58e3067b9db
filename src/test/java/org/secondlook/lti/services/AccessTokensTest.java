package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;

/** Access tokens: asked for with a signature, kept while they are good, and no longer. */
@Tag("once")
class AccessTokensTest {

    private final FakePlatform moodle = new FakePlatform("moodle");
    private final SettableClock clock = new SettableClock();
    private final AccessTokens tokens = FakePlatform.tokens(clock, new PlatformHttp(FakePlatform.PATIENT));

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void theToolSignsWhoItIs() throws Exception {
        moodle.grantsTokens();

        tokens.get(moodle.platform(), Scope.SCORE);

        var request = tokenRequests().get(0);
        assertThat(request.formParameter("grant_type").firstValue()).isEqualTo("client_credentials");
        assertThat(request.formParameter("client_assertion_type").firstValue())
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assertThat(request.formParameter("scope").firstValue())
                .isEqualTo("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        var assertion =
                SignedJWT.parse(request.formParameter("client_assertion").firstValue());
        assertThat(assertion.verify(new RSASSAVerifier(FakePlatform.KEY.toRSAPublicKey())))
                .isTrue();
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("newest");
        var claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("tool");
        assertThat(claims.getSubject()).isEqualTo("tool");
        assertThat(claims.getAudience()).containsExactly(moodle.server().url("/token"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(now));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(now.plusSeconds(300)));
    }

    @Test
    void noTwoSignaturesAreTheSame() throws Exception {
        moodle.token(okJson(token("\"expires_in\":0")));
        for (int i = 0; i < 5; i++) {
            tokens.get(moodle.platform(), Scope.SCORE);
        }

        var ids = new HashSet<String>();
        for (var request : tokenRequests()) {
            ids.add(SignedJWT.parse(request.formParameter("client_assertion").firstValue())
                    .getJWTClaimsSet()
                    .getJWTID());
        }
        assertThat(ids).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 3589, 1",
        "3600, 3590, 2",
        "60, 49, 1",
        "60, 50, 2",
        "0, 0, 2",
        "-1, 0, 2",
        "1000000000000, 3591, 2"
    })
    void aTokenIsKeptUntilALittleBeforeItsEnd(long expiresIn, long later, int asked) throws Exception {
        moodle.token(okJson(token("\"expires_in\":" + expiresIn)));

        tokens.get(moodle.platform(), Scope.SCORE);
        clock.advance(Duration.ofSeconds(later));
        tokens.get(moodle.platform(), Scope.SCORE);

        assertThat(tokenRequests()).hasSize(asked);
    }

    @Test
    void aTokenOfUnknownLifeIsUsedOnce() throws Exception {
        moodle.token(okJson(token("\"scope\":\"" + Scope.SCORE.uri() + "\"")));

        tokens.get(moodle.platform(), Scope.SCORE);
        tokens.get(moodle.platform(), Scope.SCORE);

        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void readingAndWritingUseTheirOwnTokens() throws Exception {
        moodle.token(okJson(token("\"expires_in\":3600")));

        tokens.get(moodle.platform(), Scope.SCORE);
        tokens.get(moodle.platform(), Scope.RESULT);

        assertThat(tokenRequests())
                .extracting(request -> request.formParameter("scope").firstValue())
                .containsExactlyInAnyOrder(Scope.SCORE.uri(), Scope.RESULT.uri());
    }

    @Test
    void manyAtOnceAskOnce() throws Exception {
        moodle.token(okJson(token("\"expires_in\":3600")).withFixedDelay(200));
        var threads = Executors.newFixedThreadPool(20);
        try {
            Callable<AccessToken> get = () -> tokens.get(moodle.platform(), Scope.SCORE);
            for (Future<AccessToken> token : threads.invokeAll(Collections.nCopies(20, get))) {
                assertThat(token.get().value()).isEqualTo("t");
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .inScenario("two tokens")
                        .willReturn(okJson(named("stale")))
                        .willSetStateTo("second"));
        moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .inScenario("two tokens")
                        .whenScenarioStateIs("second")
                        .willReturn(okJson(named("good"))));
        moodle.score(unauthorized());
        moodle.server()
                .stubFor(post(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/scores"))
                        .withHeader("Authorization", equalTo("Bearer good"))
                        .willReturn(ok()));

        var scores = scores();

        assertThat(send(scores)).isEqualTo(new Accepted());
        assertThat(send(scores)).isEqualTo(new Accepted());
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void aPlatformThatRefusesEveryTokenIsAskedTwiceAndNoMore() {
        moodle.grantsTokens();
        moodle.score(unauthorized());

        assertThat(send(scores())).isEqualTo(new Refused(Reason.NOT_ALLOWED));
        assertThat(tokenRequests()).hasSize(2);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet("500", status(500), new TryLater(Reason.NO_ANSWER, null)),
                argumentSet(
                        "503",
                        status(503).withHeader("Retry-After", "77"),
                        new TryLater(Reason.NO_ANSWER, Duration.ofSeconds(77))),
                argumentSet(
                        "429",
                        status(429).withHeader("Retry-After", "5"),
                        new TryLater(Reason.BUSY, Duration.ofSeconds(5))),
                argumentSet("a page", ok("<!DOCTYPE html><p>Sign in"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet("nothing", ok(), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet("a list", okJson("[1]"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "half", okJson("{\"access_token\":\"t\",\"tok"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "200 with an error",
                        okJson("{\"error\":\"server_error\"}"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "another type",
                        okJson("{\"access_token\":\"t\",\"token_type\":\"MAC\",\"expires_in\":60}"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "no type",
                        okJson("{\"access_token\":\"t\",\"expires_in\":60}"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "a token with a line break",
                        okJson("{\"access_token\":\"t\\r\\nX: y\",\"token_type\":\"Bearer\"}"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "an empty token",
                        okJson("{\"access_token\":\"\",\"token_type\":\"Bearer\"}"),
                        new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "narrower",
                        okJson(token("\"scope\":\"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem\"")),
                        new Refused(Reason.NOT_ALLOWED)),
                argumentSet("no scope at all", okJson(token("\"scope\":\"\"")), new Refused(Reason.NOT_ALLOWED)),
                argumentSet(
                        "Moodle grants no scope",
                        FakePlatform.captured("moodle-token-scope-refused"),
                        new Refused(Reason.NOT_ALLOWED)),
                argumentSet(
                        "Moodle does not know the client",
                        FakePlatform.captured("moodle-token-client-unknown"),
                        new TryLater(Reason.TOOL_NOT_RECOGNISED, null)),
                argumentSet(
                        "Moodle does not know the key",
                        FakePlatform.captured("moodle-token-key-unknown"),
                        new TryLater(Reason.TOOL_NOT_RECOGNISED, null)),
                argumentSet("401", unauthorized(), new TryLater(Reason.TOOL_NOT_RECOGNISED, null)),
                argumentSet(
                        "elsewhere",
                        aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example/"),
                        new Refused(Reason.MOVED)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withoutATokenNoScoreIsSent(ResponseDefinitionBuilder answer, Outcome expected) {
        moodle.token(answer);
        moodle.score(ok());

        assertThat(send(scores())).isEqualTo(expected);
        moodle.server().verify(0, postRequestedFor(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/scores")));
    }

    @Test
    void aSlowTokenIsNoToken() {
        moodle.token(okJson(token("\"expires_in\":3600")).withFixedDelay(5_000));
        moodle.score(ok());

        assertThat(send(FakePlatform.scores(FakePlatform.HASTY, clock, moodle.platform())))
                .isEqualTo(new TryLater(Reason.NO_ANSWER, null));
    }

    @Test
    void aTokenPrintsNothingOfItself() {
        assertThat(new AccessToken("secret", clock.instant()).toString()).doesNotContain("secret");
    }

    private PlatformScores scores() {
        return FakePlatform.scores(FakePlatform.PATIENT, clock, moodle.platform());
    }

    private Outcome send(PlatformScores scores) {
        return scores.postCompletion(
                "https://moodle.example", "tool", FakePlatform.completion(moodle.column(), clock.instant()));
    }

    private List<LoggedRequest> tokenRequests() {
        return new ArrayList<>(moodle.server().findAll(postRequestedFor(urlPathEqualTo("/token"))));
    }

    private static String named(String value) {
        return "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":\"3600\"}";
    }

    private static String token(String more) {
        return "{\"access_token\":\"t\",\"token_type\":\"Bearer\"," + more + "}";
    }
}
