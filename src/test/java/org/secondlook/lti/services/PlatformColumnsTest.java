package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.GradebookColumns.Grade;
import org.secondlook.lti.GradebookColumns.Gradebook;
import org.secondlook.lti.GradebookColumns.Search;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.Reply;
import org.secondlook.lti.Reply.Done;
import org.secondlook.lti.Reply.Failed;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.Suspended;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;

/** Columns are found, made, changed and removed over real HTTP, as Moodle has answered and as Canvas says it would. */
@Tag("once")
class PlatformColumnsTest {

    private static final String LIST = "/services.php/2/lineitems";
    private static final String NONE = "[]";
    private static final String MOODLES_COLUMN =
            "http://localhost:8100/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1";
    private static final GradebookColumn WANTED = GradebookColumn.ofCompletion("Module 1", "1", "activity-7");

    private final FakePlatform school = new FakePlatform("school");
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void grantTokens() {
        school.grantsTokens();
    }

    @AfterEach
    void stop() {
        school.close();
    }

    @Test
    void moodlesColumnOfALinkIsFoundWithExactlyWhatMoodleTakes() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(FakePlatform.captured("moodle-columns-of-link")));

        assertThat(addressOf(findOrCreate(ProductFamily.MOODLE))).isEqualTo(MOODLES_COLUMN);

        school.server()
                .verify(getRequestedFor(urlEqualTo(LIST + "?type_id=1&resource_link_id=1"))
                        .withHeader("Accept", equalTo("application/vnd.ims.lis.v2.lineitemcontainer+json"))
                        .withHeader("Content-Type", absent()));
        school.server().verify(0, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void whatDoesNotMatchIsSortedOutAlsoWhereThePlatformDoesNotSort() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(FakePlatform.captured("moodle-columns")));

        assertThat(find(ProductFamily.MOODLE, Search.ofLink("2")))
                .extracting(GradebookColumn::label)
                .containsExactly("Coaching cycle A");
        assertThat(find(ProductFamily.MOODLE, Search.ofResource("reflect-1")))
                .extracting(GradebookColumn::label)
                .containsExactly("Video reflection 1");
        assertThat(find(ProductFamily.MOODLE, new Search(null, null, "coaching")))
                .hasSize(1);
        assertThat(find(ProductFamily.MOODLE, Search.all())).hasSize(2);
    }

    @Test
    void ofSeveralColumnsOfALinkTheToolsOwnIsTaken() {
        school.server()
                .stubFor(get(urlPathEqualTo(LIST))
                        .willReturn(
                                okJson('[' + column("a", "1", "other") + ',' + column("b", "1", "activity-7") + ']')));

        assertThat(addressOf(findOrCreate(ProductFamily.OTHER))).endsWith("/b");
    }

    @Test
    void aColumnThatIsNotThereIsMade() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(NONE)));
        school.server().stubFor(post(urlPathEqualTo(LIST)).willReturn(FakePlatform.captured("moodle-column-made")));

        assertThat(addressOf(findOrCreate(ProductFamily.MOODLE)))
                .isEqualTo("http://localhost:8100/mod/lti/services.php/2/lineitems/5/lineitem?type_id=1");

        school.server()
                .verify(postRequestedFor(urlEqualTo(LIST + "?type_id=1"))
                        .withHeader("Content-Type", equalTo("application/vnd.ims.lis.v2.lineitem+json"))
                        .withHeader("Accept", equalTo("application/vnd.ims.lis.v2.lineitem+json"))
                        .withRequestBody(equalTo("{\"label\":\"Module 1\",\"scoreMaximum\":1,\"resourceLinkId\":\"1\","
                                + "\"resourceId\":\"activity-7\",\"tag\":\"completion\"}")));
    }

    @Test
    void aColumnWhoseMakingWasNotAnsweredIsFoundTheNextTime() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(NONE)));
        school.server()
                .stubFor(post(urlPathEqualTo(LIST)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, platform(ProductFamily.OTHER));
        assertThat(columns.findOrCreate(gradebook(), WANTED)).isEqualTo(failed(new TryLater(Reason.NO_ANSWER, null)));

        school.server()
                .stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson('[' + column("made", "1", "activity-7") + ']')));
        clock.advance(Duration.ofMinutes(1));

        assertThat(addressOf(columns.findOrCreate(gradebook(), WANTED))).endsWith("/made");
        school.server().verify(1, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void canvasGetsAColumnWithoutALinkWhereTheLinkIsNoAssignment() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(NONE)));
        school.server()
                .stubFor(post(urlPathEqualTo(LIST))
                        .inScenario("412")
                        .willReturn(status(412))
                        .willSetStateTo("unlinked"));
        school.server()
                .stubFor(post(urlPathEqualTo(LIST))
                        .inScenario("412")
                        .whenScenarioStateIs("unlinked")
                        .willReturn(status(201).withBody(column("made", null, "activity-7"))));

        assertThat(addressOf(findOrCreate(ProductFamily.CANVAS))).endsWith("/made");

        school.server()
                .verify(
                        postRequestedFor(urlPathEqualTo(LIST))
                                .withRequestBody(
                                        equalTo(
                                                "{\"label\":\"Module 1\",\"scoreMaximum\":1,\"resourceId\":\"activity-7\","
                                                        + "\"tag\":\"completion\","
                                                        + "\"https://canvas.instructure.com/lti/submission_type\":{\"type\":\"none\"}}")));
    }

    @Test
    void aColumnThatWasMadeWithoutALinkIsFoundByWhatTheToolCallsIt() {
        school.server()
                .stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson('[' + column("made", null, "activity-7") + ']')));

        assertThat(addressOf(findOrCreate(ProductFamily.CANVAS))).endsWith("/made");
        school.server().verify(0, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void aPlatformThatOnlyLetsTheToolLookIsLookedAt() {
        onlyReads();
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson('[' + column("there", "1", null) + ']')));
        assertThat(addressOf(findOrCreate(ProductFamily.OTHER))).endsWith("/there");

        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(NONE)));
        assertThat(findOrCreate(ProductFamily.OTHER)).isEqualTo(failed(new Refused(Reason.NO_COLUMN)));
        school.server().verify(0, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void pagesAreFollowedToTheEnd() {
        String page = LIST + "?type_id=1&limit=100";
        school.server()
                .stubFor(get(urlEqualTo(page))
                        .willReturn(okJson('[' + column("a", "1", null) + ']')
                                .withHeader("Link", "<" + school.server().url(LIST + "?p=2") + ">; rel=\"next\"")));
        school.server()
                .stubFor(get(urlEqualTo(LIST + "?p=2"))
                        .willReturn(okJson('[' + column("b", "1", null) + ']')
                                .withHeader("Link", "<?p=1>; rel=\"prev\", <?p=3>; title=x; rel=next")));
        school.server().stubFor(get(urlEqualTo(LIST + "?p=3")).willReturn(okJson('[' + column("c", "1", null) + ']')));

        assertThat(find(ProductFamily.OTHER, Search.all())).hasSize(3);
    }

    @Test
    void moodlesTypographicQuotesAndEscapedAmpersandsAreRead() {
        String link = "<" + school.server().url(LIST)
                + "?type_id=1&amp;limit=1&amp;from=0>; rel=\u00e2\u0080\u009cfirst\u00e2\u0080\u009d, <"
                + school.server().url(LIST)
                + "?type_id=1&amp;limit=1&amp;from=1>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d";
        school.server()
                .stubFor(get(urlEqualTo(LIST + "?type_id=1"))
                        .willReturn(
                                FakePlatform.captured("moodle-columns-of-link").withHeader("Link", link)));
        school.server()
                .stubFor(get(urlEqualTo(LIST + "?type_id=1&limit=1&from=1"))
                        .willReturn(FakePlatform.captured("moodle-columns")));

        assertThat(find(ProductFamily.MOODLE, Search.all())).hasSize(3);
    }

    @Test
    void pagesThatLeadInACircleEnd() {
        school.server()
                .stubFor(get(urlPathEqualTo(LIST))
                        .willReturn(okJson(NONE)
                                .withHeader("Link", "<" + gradebook().lineItems() + "&limit=100>; rel=\"next\"")));

        assertThat(find(ProductFamily.OTHER, Search.all())).isEmpty();
        school.server().verify(1, getRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void pagesThatNeverEndAreLeft() {
        school.server()
                .stubFor(get(urlPathEqualTo(LIST))
                        .willReturn(okJson(NONE)
                                .withHeader("Link", "<?page={{request.requestLine.query.page}}1>; rel=\"next\"")
                                .withTransformers("response-template")));

        assertThat(find(ProductFamily.OTHER, Search.all())).isEmpty();
        school.server().verify(50, getRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void aNextPageOnAnotherHostGetsNoToken() {
        try (var elsewhere = new FakePlatform("elsewhere")) {
            school.server()
                    .stubFor(get(urlPathEqualTo(LIST))
                            .willReturn(okJson(NONE)
                                    .withHeader("Link", "<" + elsewhere.server().url("/2") + ">; rel=\"next\"")));

            assertThat(findOrCreate(ProductFamily.OTHER)).isEqualTo(failed(new Refused(Reason.UNSAFE_ADDRESS)));
            assertThat(elsewhere.server().getAllServeEvents()).isEmpty();
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("500", status(500), new TryLater(Reason.NO_ANSWER, null)),
                argumentSet("a page", ok("<!DOCTYPE html><p>Sign in"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet("nothing", ok(), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet("half", okJson("[{\"id\":"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet("a number", okJson("7"), new TryLater(Reason.UNREADABLE_ANSWER, null)),
                argumentSet(
                        "Moodle misses the scope",
                        FakePlatform.captured("moodle-column-scope-missing"),
                        new Refused(Reason.NOT_ALLOWED)),
                argumentSet(
                        "Canvas throttles",
                        status(403).withBody("Rate Limit Exceeded"),
                        new TryLater(Reason.BUSY, null)),
                argumentSet("404", status(404), new Refused(Reason.NO_COLUMN)),
                argumentSet("elsewhere", status(302), new Refused(Reason.MOVED)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void anAnswerThatIsNoListMakesNoColumn(ResponseDefinitionBuilder answer, Outcome expected) {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(answer));

        assertThat(findOrCreate(ProductFamily.OTHER)).isEqualTo(failed(expected));
        school.server().verify(0, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void moodleRefusesAColumnOnALinkThatIsNotTheTools() {
        school.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(NONE)));
        school.server()
                .stubFor(post(urlPathEqualTo(LIST)).willReturn(FakePlatform.captured("moodle-column-link-unknown")));

        assertThat(findOrCreate(ProductFamily.MOODLE)).isEqualTo(failed(new Refused(Reason.NO_COLUMN)));
    }

    @Test
    void aColumnIsChangedAndRemoved() {
        school.server()
                .stubFor(put(urlPathEqualTo(school.column().getPath()))
                        .willReturn(FakePlatform.captured("moodle-column-changed")));
        school.server()
                .stubFor(delete(urlPathEqualTo(school.column().getPath()))
                        .willReturn(FakePlatform.captured("moodle-column-removed")));
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, platform(ProductFamily.MOODLE));
        var changed = new GradebookColumn(school.column(), "Renamed", 2.5, null, "r", null, null, null, null);

        assertThat(columns.update(gradebook(), changed))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((GradebookColumn) done.value()).label())
                                .startsWith("Reflection"));
        assertThat(columns.delete(gradebook(), school.column())).isEqualTo(new Done<>(school.column()));

        school.server()
                .verify(putRequestedFor(urlEqualTo("/services.php/2/lineitems/2/lineitem?type_id=1"))
                        .withHeader("Content-Type", equalTo("application/vnd.ims.lis.v2.lineitem+json"))
                        .withRequestBody(equalTo("{\"id\":\"" + school.column()
                                + "\",\"label\":\"Renamed\",\"scoreMaximum\":2.5,\"resourceId\":\"r\"}")));
    }

    @Test
    void aColumnThatIsGoneIsAsGoodAsRemoved() {
        school.server()
                .stubFor(any(urlPathEqualTo(school.column().getPath()))
                        .willReturn(FakePlatform.captured("moodle-column-gone")));
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, platform(ProductFamily.MOODLE));

        assertThat(columns.delete(gradebook(), school.column())).isEqualTo(new Done<>(school.column()));
    }

    @Test
    void resultsAreReadWhole() {
        school.server()
                .stubFor(get(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/results"))
                        .willReturn(FakePlatform.captured("moodle-results")));
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, platform(ProductFamily.MOODLE));

        assertThat(((Done<List<Grade>>) columns.results(gradebook(), school.column(), null)).value())
                .hasSize(6)
                .contains(new Grade("8", 40.0, 40), new Grade("10", 0.0, 40));

        school.server().verify(getRequestedFor(urlEqualTo("/services.php/2/lineitems/2/lineitem/results?type_id=1")));
    }

    @Test
    void aPlatformThatIsSwitchedOffIsNotAsked() {
        Platform off = platform(ProductFamily.MOODLE)
                .with(platform(ProductFamily.MOODLE).deploymentIds(), Standing.SUSPENDED);
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, off);

        assertThat(columns.find(gradebook(), Search.all())).isEqualTo(failed(new Suspended()));
        school.server().verify(0, anyRequestedFor(anyUrl()));
    }

    private void onlyReads() {
        school.server()
                .stubFor(post(urlPathEqualTo("/token"))
                        .withFormParam("scope", equalTo(Scope.COLUMNS.uri()))
                        .willReturn(FakePlatform.captured("moodle-token-scope-refused")));
    }

    private Platform platform(ProductFamily family) {
        return school.platform(family);
    }

    private Gradebook gradebook() {
        return new Gradebook(
                "https://school.example", "tool", URI.create(school.server().url(LIST + "?type_id=1")));
    }

    private Reply<GradebookColumn> findOrCreate(ProductFamily family) {
        return FakePlatform.columns(FakePlatform.PATIENT, clock, platform(family))
                .findOrCreate(gradebook(), WANTED);
    }

    private List<GradebookColumn> find(ProductFamily family, Search search) {
        var columns = FakePlatform.columns(FakePlatform.PATIENT, clock, platform(family));
        return ((Done<List<GradebookColumn>>) columns.find(gradebook(), search)).value();
    }

    private static String addressOf(Reply<GradebookColumn> reply) {
        return ((Done<GradebookColumn>) reply).value().address().toString();
    }

    private static <T> Reply<T> failed(Outcome outcome) {
        return new Failed<>(outcome);
    }

    private static String column(String id, String link, String resource) {
        return "{\"id\":\"https://school.example/" + id + "\",\"label\":\"l\",\"scoreMaximum\":1"
                + (link == null ? "" : ",\"resourceLinkId\":\"" + link + '"')
                + (resource == null ? "" : ",\"resourceId\":\"" + resource + '"')
                + '}';
    }
}
