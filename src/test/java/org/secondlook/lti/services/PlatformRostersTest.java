package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.RosterService.Cause;
import org.secondlook.lti.RosterService.Member;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Part;
import org.secondlook.lti.RosterService.Roster.Unread;
import org.secondlook.lti.RosterService.Roster.Whole;
import org.secondlook.testing.SettableClock;

/** Reading a roster: the exact question, every kind of answer, and how long a list is followed. */
@Tag("once")
class PlatformRostersTest {

    private static final String MEMBERS = "/services.php/CourseSection/2/bindings/1/memberships";
    private static final String ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private final FakePlatform moodle = new FakePlatform("moodle");
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void grantTokens() {
        moodle.grantsTokens();
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void theQuestionIsExactlyWhatMoodleTakes() {
        answer(FakePlatform.captured("moodle-roster"));

        read();

        moodle.server()
                .verify(postRequestedFor(urlEqualTo("/token"))
                        .withFormParam(
                                "scope",
                                equalTo("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly")));
        moodle.server()
                .verify(getRequestedFor(urlEqualTo(MEMBERS + "?limit=100"))
                        .withHeader("Accept", equalTo("application/vnd.ims.lti-nrps.v2.membershipcontainer+json"))
                        .withHeader("Authorization", matching("Bearer .+"))
                        .withHeader("Accept-Encoding", absent()));
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 200", "CANVAS, 50", "OTHER, 100"})
    void asManyAreAskedForAsTheProductGivesAtOnce(ProductFamily family, int limit) {
        answer(FakePlatform.captured("moodle-roster"));
        var platform = of(family);

        FakePlatform.rosters(FakePlatform.PATIENT, clock, platform)
                .read(platform.issuer(), "tool", URI.create(moodle.memberships() + "?type_id=1"));

        moodle.server().verify(getRequestedFor(urlEqualTo(MEMBERS + "?type_id=1&limit=" + limit)));
    }

    @Test
    void moodlesPeopleAreUnderstood() {
        answer(FakePlatform.captured("moodle-roster"));

        assertThat(members(read()))
                .hasSize(15)
                .contains(
                        new Member("4", "Carl Coach", Set.of(ROLE + "Learner"), true),
                        new Member("3", "Lena Lead", Set.of(ROLE + "Instructor"), true),
                        new Member("6", "Tomás Þórsson", Set.of(ROLE + "Learner"), true));
    }

    @Test
    void moodlesPagesAreFollowedToTheLast() {
        stub("?limit=100", moodle.capturedPage("moodle-roster-first-page"));
        stub("?limit=5&from=5", FakePlatform.captured("moodle-roster-last-page"));

        assertThat(read()).isInstanceOf(Whole.class);
        assertThat(members(read())).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"moodle-roster-nameless,", "moodle-roster-names-only, Carl Coach"})
    void withoutNamesPeopleAreStillThere(String file, String name) {
        answer(FakePlatform.captured(file));

        assertThat(members(read())).contains(new Member("4", name, Set.of(ROLE + "Learner"), true));
    }

    @Test
    void messagesForALinkAreNoMatter() {
        answer(FakePlatform.captured("moodle-roster-of-link"));

        assertThat(members(read())).isNotEmpty();
    }

    static Stream<Arguments> unread() {
        return Stream.of(
                argumentSet(
                        "Moodle's older format", FakePlatform.captured("moodle-roster-older-format"), Cause.UNREADABLE),
                argumentSet("garbage", roster("{]"), Cause.UNREADABLE),
                argumentSet("nothing", roster(""), Cause.UNREADABLE),
                argumentSet("a list", roster("[]"), Cause.UNREADABLE),
                argumentSet("an object without members", roster("{\"id\":\"1\"}"), Cause.UNREADABLE),
                argumentSet("members that are none", roster("{\"members\":{}}"), Cause.UNREADABLE),
                argumentSet("half a roster", roster("{\"members\":[{\"user_id\":\"1\"},{\"user"), Cause.UNREADABLE),
                argumentSet("more than a roster", roster("{\"members\":[]}{"), Cause.UNREADABLE),
                argumentSet("a byte order mark", roster("\uFEFF{\"members\":[]}"), Cause.UNREADABLE),
                argumentSet(
                        "names in Latin-1",
                        bytes("{\"members\":[{\"user_id\":\"1\",\"name\":\"Tomás\"}]}"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                        Cause.UNREADABLE),
                argumentSet("UTF-16", bytes("{\"members\":[]}".getBytes(StandardCharsets.UTF_16)), Cause.UNREADABLE),
                argumentSet("compressed", bytes(zipped("{\"members\":[]}")), Cause.UNREADABLE),
                argumentSet(
                        "compressed and saying so",
                        bytes(zipped("{\"members\":[]}")).withHeader("Content-Encoding", "gzip"),
                        Cause.UNREADABLE),
                argumentSet("a bomb of brackets", roster("{\"members\":" + "[".repeat(100_000)), Cause.UNREADABLE),
                argumentSet("a sign-in page", ok("<html>").withHeader("Content-Type", "text/html"), Cause.UNREADABLE),
                argumentSet(
                        "a roster that says that it is a page",
                        ok("{\"members\":[]}").withHeader("Content-Type", "text/html"),
                        Cause.UNREADABLE),
                argumentSet("a roster of no type", ok("{\"members\":[]}"), Cause.UNREADABLE),
                argumentSet("204", status(204), Cause.UNREADABLE),
                argumentSet("too much", roster("x".repeat(10_000_001)), Cause.NO_ANSWER),
                argumentSet(
                        "a reset connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Cause.NO_ANSWER),
                argumentSet("broken chunks", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Cause.NO_ANSWER),
                argumentSet("no HTTP", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Cause.NO_ANSWER),
                argumentSet("500", status(500), Cause.NO_ANSWER),
                argumentSet("503", status(503), Cause.NO_ANSWER),
                argumentSet("429", status(429), Cause.BUSY),
                argumentSet(
                        "Canvas throttles", status(403).withBody("403 Forbidden (Rate Limit Exceeded)"), Cause.BUSY),
                argumentSet("403", status(403).withBody("{}"), Cause.NOT_ALLOWED),
                argumentSet("401", status(401), Cause.NOT_ALLOWED),
                argumentSet("400", FakePlatform.captured("moodle-roster-media-type-wrong"), Cause.NOT_ALLOWED),
                argumentSet("no scope", FakePlatform.captured("moodle-roster-scope-missing"), Cause.NOT_ALLOWED),
                argumentSet("404", status(404), Cause.GONE),
                argumentSet("302", temporaryRedirect("https://elsewhere.example/"), Cause.GONE));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void whatIsNoRosterNamesNobody(ResponseDefinitionBuilder answer, Cause cause) {
        answer(answer);

        assertThat(read()).isEqualTo(new Unread(cause, null));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void aBrokenPageBreaksTheWholeRoster(ResponseDefinitionBuilder answer, Cause cause) {
        stub("?limit=100", roster(page(1, 3)).withHeader("Link", next(MEMBERS + "?from=4")));
        stub("?from=4", answer);

        assertThat(read()).isEqualTo(new Unread(cause, null));
    }

    @Test
    void aSlowPlatformIsNotWaitedFor() {
        answer(roster(page(1, 3)).withFixedDelay(5_000));
        var rosters = FakePlatform.rosters(FakePlatform.HASTY, clock, moodle.platform());

        assertThat(read(rosters)).isEqualTo(new Unread(Cause.NO_ANSWER, null));
        assertThat(read(rosters)).isEqualTo(new Unread(Cause.BUSY, Duration.ofSeconds(30)));
    }

    @Test
    void aPlatformThatAsksForTimeGetsIt() {
        answer(status(429).withHeader("Retry-After", "600"));
        var rosters = FakePlatform.rosters(FakePlatform.PATIENT, clock, moodle.platform());

        assertThat(read(rosters)).isEqualTo(new Unread(Cause.BUSY, Duration.ofMinutes(10)));
        assertThat(read(rosters)).isEqualTo(new Unread(Cause.BUSY, Duration.ofMinutes(10)));
        moodle.server().verify(1, getRequestedFor(urlPathEqualTo(MEMBERS)));
    }

    @Test
    void aTokenGoesToNoOtherHost() {
        try (var other = new FakePlatform("other")) {
            answer(roster(page(1, 3)).withHeader("Link", next(other.server().url(MEMBERS))));

            assertThat(read()).isInstanceOf(Part.class);
            assertThat(members(read())).hasSize(3);
            assertThat(other.server().getAllServeEvents()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://{host}:{port}/m",
        "http://elsewhere.example/m",
        "http://user@{host}:{port}/m",
        "file:///etc/passwd",
        "http://[",
        "http://{host}:{port}/a b",
        "''",
    })
    void whereNoPageCanBeTheListIsAPart(String next) {
        var address = moodle.memberships();
        answer(roster(page(1, 3))
                .withHeader(
                        "Link",
                        "<%s>; rel=\"next\""
                                .formatted(next.replace("{host}", address.getHost())
                                        .replace("{port}", "" + address.getPort()))));

        assertThat(read()).isInstanceOf(Part.class);
    }

    @Test
    void aListThatBitesItsTailIsAPart() {
        stub("?limit=100", roster(page(1, 3)).withHeader("Link", next(MEMBERS + "?from=4")));
        stub("?from=4", roster(page(4, 6)).withHeader("Link", next(MEMBERS + "?limit=100")));

        assertThat(read()).isInstanceOf(Part.class);
        assertThat(members(read())).hasSize(6);
    }

    @Test
    void aNextPageMayBeNamedFromHere() {
        stub("?limit=100", roster(page(1, 3)).withHeader("Link", next("memberships?from=4")));
        stub("?from=4", roster(page(4, 6)));

        assertThat(members(read())).hasSize(6);
    }

    @Test
    void anUnknownOrSuspendedPlatformIsNotAsked() {
        assertThat(FakePlatform.rosters(FakePlatform.PATIENT, clock)
                        .read("https://moodle.example", "tool", moodle.memberships()))
                .isEqualTo(new Unread(Cause.NOT_ALLOWED, null));

        var suspended = moodle.platform().with(Set.of("1"), Platform.Standing.SUSPENDED);
        assertThat(read(FakePlatform.rosters(FakePlatform.PATIENT, clock, suspended)))
                .isEqualTo(new Unread(Cause.NOT_ALLOWED, null));
        assertThat(moodle.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void anAddressToWhichNoTokenMayGoIsNotAsked() {
        assertThat(FakePlatform.rosters(FakePlatform.PATIENT, clock, moodle.platform())
                        .read("https://moodle.example", "tool", URI.create("http://192.168.1.1/memberships")))
                .isEqualTo(new Unread(Cause.GONE, null));
        assertThat(moodle.server().getAllServeEvents()).isEmpty();
    }

    private void answer(ResponseDefinitionBuilder answer) {
        moodle.server().stubFor(get(urlPathEqualTo(MEMBERS)).willReturn(answer));
    }

    private void stub(String query, ResponseDefinitionBuilder answer) {
        moodle.server().stubFor(get(urlEqualTo(MEMBERS + query)).willReturn(answer));
    }

    private Roster read() {
        return read(FakePlatform.rosters(FakePlatform.PATIENT, clock, moodle.platform()));
    }

    private Roster read(PlatformRosters rosters) {
        return rosters.read("https://moodle.example", "tool", moodle.memberships());
    }

    private Platform of(ProductFamily family) {
        Platform it = moodle.platform();
        return new Platform(
                it.key(),
                it.name(),
                it.issuer(),
                it.clientId(),
                it.authorizationEndpoint(),
                it.tokenEndpoint(),
                it.jwksUri(),
                it.tokenAudience(),
                it.deploymentIds(),
                it.frameOrigins(),
                it.innerHosts(),
                family,
                it.standing());
    }

    private static List<Member> members(Roster roster) {
        return roster instanceof Whole whole ? whole.members() : ((Part) roster).members();
    }

    static String page(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj("{\"user_id\":\"%d\",\"roles\":[\"Learner\"]}"::formatted)
                .collect(Collectors.joining(",", "{\"members\":[", "]}"));
    }

    private static ResponseDefinitionBuilder roster(String body) {
        return ok(body).withHeader("Content-Type", RosterPage.MEDIA_TYPE + "; charset=utf-8");
    }

    private static ResponseDefinitionBuilder bytes(byte[] body) {
        return ok().withBody(body).withHeader("Content-Type", RosterPage.MEDIA_TYPE);
    }

    private static String next(String address) {
        return "<%s>; rel=\"next\"".formatted(address);
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
