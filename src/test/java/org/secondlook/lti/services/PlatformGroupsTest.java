package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.CourseGroups.Group;
import org.secondlook.lti.CourseGroups.GroupSet;
import org.secondlook.lti.CourseGroups.Groups;
import org.secondlook.lti.CourseGroups.Groups.Part;
import org.secondlook.lti.CourseGroups.Groups.Unread;
import org.secondlook.lti.CourseGroups.Groups.Whole;
import org.secondlook.lti.GroupOffer;
import org.secondlook.lti.RosterService.Cause;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.testing.SettableClock;

/** Reading groups: the exact question, every kind of answer, and how long a list is followed. */
@Tag("once")
class PlatformGroupsTest {

    private static final String MONDAYS =
            "{\"id\":7,\"name\":\"Mondays\",\"set_id\":\"2\",\"tag\":\"lab\",\"hidden\":\"true\"}";
    private static final String LONERS = "{\"id\":\"8\"}";

    private final FakePlatform lms = new FakePlatform("lms");
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void grantTokens() {
        lms.grantsTokens();
        answer("/sets", okJson("{\"id\":\"x\",\"sets\":[{\"id\":\"2\",\"name\":\"By day\",\"groups\":[]}]}"));
    }

    @AfterEach
    void stop() {
        lms.close();
    }

    @Test
    void theQuestionIsThatOfTheSpecification() {
        answer("/groups", groups(MONDAYS));

        read();

        lms.server()
                .verify(postRequestedFor(urlEqualTo("/token"))
                        .withFormParam(
                                "scope",
                                equalTo("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly")));
        lms.server()
                .verify(getRequestedFor(urlEqualTo("/groups"))
                        .withHeader("Accept", equalTo("application/vnd.ims.lti-gs.v1.contextgroupcontainer+json"))
                        .withHeader("Authorization", matching("Bearer .+")));
        lms.server()
                .verify(getRequestedFor(urlEqualTo("/sets"))
                        .withHeader(
                                "Accept", containing("application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json")));
    }

    @Test
    void groupsAndTheirSetsAreUnderstood() {
        answer("/groups", groups(MONDAYS, LONERS));

        assertThat(read())
                .isEqualTo(new Whole(
                        List.of(new Group("7", "Mondays", "2", "lab", true), new Group("8", null, null, null, false)),
                        List.of(new GroupSet("2", "By day"))));
    }

    @Test
    void thoseOfOnePersonAreAskedForByTheirSubject() {
        answer("/groups?a=1&user_id=5%26x", groups(LONERS));

        Groups found = service().read(lms.platform().issuer(), "tool", new GroupOffer(at("/groups?a=1"), null), "5&x");

        assertThat(found).isEqualTo(new Whole(List.of(new Group("8", null, null, null, false)), List.of()));
    }

    @Test
    void pagesAreFollowedToTheLast() {
        answer("/groups", groups(MONDAYS).withHeader("Link", "<?page=2>; rel=\"next\""));
        answer("/groups?page=2", groups(LONERS, MONDAYS));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.groups()).hasSize(2));
    }

    @ParameterizedTest
    @MethodSource
    void aListThatGoesOnUnreasonablyIsAPart(String next) {
        answer("/groups", groups(MONDAYS).withHeader("Link", "<" + next + ">; rel=next"));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Part.class, part -> assertThat(part.groups()).hasSize(1));
    }

    static List<String> aListThatGoesOnUnreasonablyIsAPart() {
        return List.of("/groups", "https://evil.example/groups", "//evil.example/", "", "javascript:x", "http://[");
    }

    @ParameterizedTest
    @MethodSource
    void unread(ResponseDefinitionBuilder answer, Cause cause) {
        answer("/groups", answer);

        assertThat(read())
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.cause()).isEqualTo(cause));
    }

    static Stream<Arguments> unread() {
        return Stream.of(
                argumentSet("nothing", okJson(""), Cause.UNREADABLE),
                argumentSet("garbage", okJson("{]"), Cause.UNREADABLE),
                argumentSet("no groups", okJson("{\"id\":\"1\"}"), Cause.UNREADABLE),
                argumentSet("groups that are none", okJson("{\"groups\":{}}"), Cause.UNREADABLE),
                argumentSet("a bomb of brackets", okJson("{\"groups\":" + "[".repeat(9999)), Cause.UNREADABLE),
                argumentSet("a page", okJson("<html>"), Cause.UNREADABLE),
                argumentSet("204", status(204), Cause.UNREADABLE),
                argumentSet("too much", okJson("x".repeat(2_000_001)), Cause.NO_ANSWER),
                argumentSet("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Cause.NO_ANSWER),
                argumentSet("500", status(500), Cause.NO_ANSWER),
                argumentSet("429", status(429), Cause.BUSY),
                argumentSet("403", status(403), Cause.NOT_ALLOWED),
                argumentSet("404", status(404), Cause.GONE),
                argumentSet("302", temporaryRedirect("https://elsewhere.example/"), Cause.GONE));
    }

    @Test
    void whatHasNoIdIsNoGroup() {
        answer("/groups", groups("{}", "7", "null", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":true}", LONERS));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.groups()).hasSize(1));
    }

    @Test
    void setsThatCannotBeReadLeaveNothingRead() {
        answer("/groups", groups(LONERS));
        answer("/sets", status(500));

        assertThat(read()).isInstanceOf(Unread.class);
    }

    private Groups read() {
        return service().read(lms.platform().issuer(), "tool", new GroupOffer(at("/groups"), at("/sets")), null);
    }

    private PlatformGroups service() {
        var http = new PlatformHttp(FakePlatform.PATIENT);
        var calls = new ServiceCalls(FakePlatform.tokens(clock, http), http);
        return new PlatformGroups(
                Platforms.of(List.of(() -> List.of(lms.platform()))),
                new Turns(FakePlatform.PATIENT, clock),
                new PageCalls(calls, clock),
                clock);
    }

    private URI at(String path) {
        return URI.create(lms.server().url(path));
    }

    private void answer(String path, ResponseDefinitionBuilder answer) {
        lms.server().stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder groups(String... groups) {
        return okJson("{\"id\":\"x\",\"groups\":[" + String.join(",", groups) + "]}");
    }
}
