package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.keys.TestPlatformKeys;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.registration.Scopes;
import org.secondlook.lti.services.Finding.Check;
import org.secondlook.lti.services.Finding.Health;
import org.secondlook.testing.SettableClock;

/** The connection doctor at platforms that are well, and at those that lack one thing. */
@Tag("once")
class ConnectionDoctorTest {

    private static final String SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private final FakePlatform moodle = new FakePlatform("moodle");
    private final SettableClock clock = new SettableClock();
    private final ConnectionDoctor doctor = doctor();

    @BeforeEach
    void beWell() {
        moodle.server()
                .stubFor(get(urlPathEqualTo("/jwks"))
                        .willReturn(okJson(new JWKSet(TestPlatform.newKey("one")).toString())));
        Scopes.WANTED.forEach(this::grant);
        moodle.server().stubFor(get(urlPathEqualTo("/lineitems")).willReturn(okJson("[]")));
        moodle.server()
                .stubFor(post(urlPathEqualTo("/lineitems"))
                        .willReturn(okJson("""
                                {"id": "%s", "label": "x", "scoreMaximum": 1}
                                """.formatted(moodle.server().url("/lineitems/7?type_id=1")))
                                .withStatus(201)));
        moodle.server().stubFor(post(urlPathEqualTo("/lineitems/7/scores")).willReturn(ok()));
        moodle.server().stubFor(delete(urlPathEqualTo("/lineitems/7")).willReturn(status(204)));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void findsNothingWhereAllIsWell() {
        List<Finding> findings = doctor.examine(moodle.platform(), lineItems(), "5");
        assertThat(findings).extracting(Finding::check).containsExactly(Check.values());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.health()).isEqualTo(Health.WELL));
    }

    @Test
    void takesAwayWhatItHasMade() {
        doctor.examine(moodle.platform(), lineItems(), "5");
        moodle.server().verify(1, postRequestedFor(urlPathEqualTo("/lineitems/7/scores")));
        moodle.server().verify(1, deleteRequestedFor(urlPathEqualTo("/lineitems/7")));
    }

    @Test
    void saysSoWhenItsColumnStays() {
        moodle.server().stubFor(delete(urlPathEqualTo("/lineitems/7")).willReturn(status(403)));
        assertThat(finding(Check.SCORE, "5").code()).isEqualTo("left-behind");
    }

    @Test
    void makesNothingUnlessItIsAsked() {
        assertThat(finding(Check.SCORE, null).health()).isEqualTo(Health.UNTRIED);
        moodle.server().verify(0, postRequestedFor(urlPathEqualTo("/lineitems")));
    }

    @Test
    void withoutACourseItLeavesTheGradebookOut() {
        assertThat(doctor.examine(moodle.platform(), null, null))
                .filteredOn(finding -> finding.health() == Health.UNTRIED)
                .extracting(Finding::check)
                .containsExactly(Check.COLUMNS, Check.SCORE);
    }

    @ParameterizedTest
    @CsvSource({"404, '', unreadable", "200, '<html>', unreadable", "200, '{\"keys\":[]}', none-usable"})
    void looksAtTheKeySet(int status, String body, String code) {
        moodle.server()
                .stubFor(get(urlPathEqualTo("/jwks"))
                        .willReturn(aResponse().withStatus(status).withBody(body)));
        assertThat(finding(Check.PLATFORM_KEYS, null).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_client\"}', not-recognised",
        "401, '', not-recognised",
        "400, '{\"error\":\"invalid_scope\"}', nothing-granted",
        "503, '', trouble",
        "302, '', trouble",
        "200, '<html>sign in</html>', trouble"
    })
    void looksWhetherThePlatformKnowsTheTool(int status, String body, String code) {
        Scopes.WANTED.forEach(scope -> moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(scope))
                        .willReturn(aResponse().withStatus(status).withBody(body))));
        List<Finding> findings = doctor.examine(moodle.platform(), lineItems(), "5");
        assertThat(findings)
                .filteredOn(finding -> finding.check() == Check.TOKEN)
                .extracting(Finding::code)
                .containsExactly(code);
        assertThat(findings)
                .filteredOn(finding -> finding.check() == Check.SCORE)
                .extracting(Finding::health)
                .containsExactly(Health.UNTRIED);
    }

    @Test
    void namesTheScopesThatAreNotGranted() {
        moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(SCORE_SCOPE))
                        .willReturn(status(400).withBody("{\"error\":\"invalid_scope\"}")));
        Finding scopes = finding(Check.SCOPES, null);
        assertThat(scopes.code()).isEqualTo("withheld");
        assertThat(scopes.detail()).isEqualTo(SCORE_SCOPE);
        assertThat(finding(Check.TOKEN, null).health()).isEqualTo(Health.WELL);
    }

    @ParameterizedTest
    @CsvSource({"0, well", "59, well", "-59, well", "120, ahead", "-120, behind"})
    void comparesTheClocks(long seconds, String code) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(Duration.ofSeconds(seconds)).atOffset(ZoneOffset.UTC));
        Scopes.WANTED.forEach(scope -> grant(scope, date));
        assertThat(finding(Check.CLOCK, null).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"403, NOT_ALLOWED", "404, NO_COLUMN", "500, NO_ANSWER"})
    void looksAtTheColumns(int status, String code) {
        moodle.server().stubFor(get(urlPathEqualTo("/lineitems")).willReturn(status(status)));
        assertThat(finding(Check.COLUMNS, "5").code()).isEqualTo(code);
        assertThat(finding(Check.SCORE, "5").health()).isEqualTo(Health.UNTRIED);
    }

    private Finding finding(Check check, String learner) {
        return doctor.examine(moodle.platform(), lineItems(), learner).stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private URI lineItems() {
        return URI.create(moodle.server().url("/lineitems?type_id=1"));
    }

    private void grant(String scope) {
        grant(scope, DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void grant(String scope, String date) {
        moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(scope))
                        .willReturn(okJson("""
                                {"access_token": "a", "token_type": "Bearer", "expires_in": 3600, "scope": "%s"}
                                """.formatted(scope)).withHeader("Date", date)));
    }

    private ConnectionDoctor doctor() {
        var http = new PlatformHttp(FakePlatform.PATIENT);
        var request = new TokenRequest(new ClientAssertion(() -> FakePlatform.KEY, clock));
        var calls = new ServiceCalls(new AccessTokens(request, http, clock), http);
        var platforms = Platforms.of(List.of(() -> List.of(moodle.platform())));
        var turns = new Turns(FakePlatform.PATIENT, clock);
        var properties = new SecondLookProperties(URI.create("http://localhost:8080"), Path.of("data"));
        return new ConnectionDoctor(
                new KeyCheck(TestPlatformKeys.at(clock)),
                new TokenCheck(request, http, clock),
                new GradebookCheck(
                        new PlatformColumns(platforms, turns, new ColumnCalls(calls, clock)),
                        new PlatformScores(platforms, turns, calls, clock),
                        properties,
                        clock));
    }
}
