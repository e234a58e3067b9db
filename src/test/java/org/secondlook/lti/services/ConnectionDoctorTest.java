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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
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
import org.secondlook.lti.launch.LaunchLog;
import org.secondlook.lti.launch.Way;
import org.secondlook.lti.launch.Way.Rung;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.registration.Scopes;
import org.secondlook.lti.services.ConnectionDoctor.Sample;
import org.secondlook.lti.services.Finding.Check;
import org.secondlook.lti.services.Finding.Health;
import org.secondlook.testing.SettableClock;

/** The connection doctor at platforms that are well, and at those that lack one thing. */
@Tag("once")
class ConnectionDoctorTest {

    private static final String SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private final FakePlatform moodle = new FakePlatform("moodle");
    private final SettableClock clock = new SettableClock();
    private final List<Way> ways = new ArrayList<>();
    private final LaunchLog log = mock();
    private final ConnectionDoctor doctor = doctor(FakePlatform.PATIENT);

    @BeforeEach
    void beWell() {
        when(log.ways(any(), anyInt())).thenReturn(ways);
        roster(okJson("{\"members\": [{\"user_id\": \"5\", \"name\": \"Tina\"}]}"));
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
        come(1, new Way(Rung.COOKIE, true));
        List<Finding> findings = examine("5");
        assertThat(findings).extracting(Finding::check).containsExactly(Check.values());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.health()).isEqualTo(Health.WELL));
    }

    @Test
    void takesAwayWhatItHasMade() {
        examine("5");
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
    void withoutACourseItLeavesItsServicesOut() {
        come(1, new Way(Rung.COOKIE, true));
        assertThat(doctor.examine(moodle.platform(), new Sample(null, null, null)))
                .filteredOn(finding -> finding.health() == Health.UNTRIED)
                .extracting(Finding::check)
                .containsExactly(Check.ROSTER, Check.COLUMNS, Check.SCORE);
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
        "503, '', down",
        "302, '', trouble",
        "200, '<html>sign in</html>', trouble"
    })
    void looksWhetherThePlatformKnowsTheTool(int status, String body, String code) {
        Scopes.WANTED.forEach(scope -> moodle.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(scope))
                        .willReturn(aResponse().withStatus(status).withBody(body))));
        List<Finding> findings = examine("5");
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
        assertThat(scopes.details()).containsExactly(SCORE_SCOPE);
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

    @ParameterizedTest
    @CsvSource({
        "'{\"user_id\": \"5\", \"name\": \"Tina\", \"email\": \"t@school.example\"}', names-and-addresses",
        "'{\"user_id\": \"5\", \"name\": \"Tina\"}', names",
        "'{\"user_id\": \"5\", \"email\": \"t@school.example\"}', addresses",
        "'{\"user_id\": \"5\", \"email\": null}', pseudonyms"
    })
    void looksAtTheRosterAndTellsOfNobody(String member, String code) {
        roster(okJson("{\"members\": [%s, {\"user_id\": \"6\"}]}".formatted(member)));
        Finding found = finding(Check.ROSTER, null);
        assertThat(found.health()).isEqualTo(Health.WELL);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.details()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, '{}', NOT_ALLOWED",
        "404, '', GONE",
        "302, '', GONE",
        "500, '', NO_ANSWER",
        "429, '', BUSY",
        "200, '<html>sign in</html>', UNREADABLE",
        "200, '{\"members\": {}}', UNREADABLE",
        "200, '{\"members\": []}', nobody"
    })
    void saysWhatIsWrongWithTheRoster(int status, String body, String code) {
        roster(okJson(body).withStatus(status));
        assertThat(finding(Check.ROSTER, null).health()).isEqualTo(Health.AILING);
        assertThat(finding(Check.ROSTER, null).code()).isEqualTo(code);
    }

    @Test
    void doesNotWaitForASlowRoster() {
        roster(okJson("{\"members\": []}").withFixedDelay(3000));
        assertThat(doctor(FakePlatform.HASTY).examine(moodle.platform(), new Sample(memberships(), null, null)))
                .filteredOn(finding -> finding.check() == Check.ROSTER)
                .extracting(Finding::code)
                .containsExactly("NO_ANSWER");
    }

    @Test
    void tellsHowBrowsersCameByTheLastLaunches() {
        come(17, new Way(Rung.COOKIE, true));
        come(3, new Way(Rung.STORAGE, true));
        assertThat(finding(Check.COOKIES, null)).isEqualTo(Finding.well(Check.COOKIES, 20, 17L, 3L, 0L));
        assertThat(finding(Check.STORAGE, null)).isEqualTo(Finding.well(Check.STORAGE, 20, 20L));
    }

    @ParameterizedTest
    @CsvSource({"true, windows, well", "false, windows, missed"})
    void saysSoWhenManyHaveToOpenAWindow(boolean offered, String cookies, String storage) {
        come(4, new Way(Rung.COOKIE, offered));
        come(1, new Way(Rung.WINDOW, offered));
        assertThat(finding(Check.COOKIES, null).code()).isEqualTo(cookies);
        assertThat(finding(Check.STORAGE, null).code()).isEqualTo(storage);
    }

    @Test
    void storageIsNotMissedWhereCookiesAreKept() {
        come(20, new Way(Rung.COOKIE, false));
        assertThat(finding(Check.STORAGE, null).code()).isEqualTo("not-needed");
        assertThat(finding(Check.STORAGE, null).health()).isEqualTo(Health.WELL);
    }

    @Test
    void knowsNothingOfBrowsersBeforeSomebodyHasCome() {
        assertThat(finding(Check.COOKIES, null).health()).isEqualTo(Health.UNTRIED);
        assertThat(finding(Check.STORAGE, null).health()).isEqualTo(Health.UNTRIED);
    }

    private List<Finding> examine(String learner) {
        return doctor.examine(moodle.platform(), new Sample(memberships(), lineItems(), learner));
    }

    private void come(int times, Way way) {
        ways.addAll(Collections.nCopies(times, way));
    }

    private void roster(ResponseDefinitionBuilder answer) {
        moodle.server().stubFor(get(urlPathEqualTo(memberships().getPath())).willReturn(answer));
    }

    private URI memberships() {
        return moodle.memberships();
    }

    private Finding finding(Check check, String learner) {
        return examine(learner).stream()
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

    private ConnectionDoctor doctor(ServicesProperties properties) {
        var http = new PlatformHttp(properties);
        var request = new TokenRequest(new ClientAssertion(() -> FakePlatform.KEY, clock));
        var calls = new ServiceCalls(new AccessTokens(request, http, clock), http);
        var platforms = Platforms.of(List.of(() -> List.of(moodle.platform())));
        var turns = new Turns(properties, clock);
        var home = new SecondLookProperties(URI.create("http://localhost:8080"), Path.of("data"));
        return new ConnectionDoctor(
                new KeyCheck(TestPlatformKeys.at(clock)),
                new TokenCheck(request, http, clock),
                new FrameCheck(log),
                new RosterCheck(new RosterCalls(new PageCalls(calls, clock))),
                new GradebookCheck(
                        new PlatformColumns(platforms, turns, new ColumnCalls(calls, clock)),
                        new PlatformScores(platforms, turns, calls, clock),
                        home,
                        clock),
                clock);
    }
}
