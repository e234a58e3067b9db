package org.secondlook.people;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.lti.services.FakePlatform;

/** A course on a platform that shows its roster over real HTTP, as a test sets it. */
final class TestCourse implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private final FakePlatform platform = new FakePlatform("lms-" + UUID.randomUUID());

    TestCourse() {
        platform.grantsTokens();
    }

    Platform platform() {
        return platform.platform();
    }

    URI roster() {
        return platform.memberships();
    }

    /** One line of the roster, such as {@code ada Learner Ada_Lovelace}; a status may follow. */
    static String line(String words) {
        String[] word = words.split(" ", -1);
        return "{\"user_id\":\"%s\",\"roles\":[\"%s\"]%s%s}"
                .formatted(
                        word[0],
                        word[1],
                        word.length > 2 ? ",\"name\":\"%s\"".formatted(word[2].replace('_', ' ')) : "",
                        word.length > 3 ? ",\"status\":\"%s\"".formatted(word[3]) : "");
    }

    void lists(String... people) {
        answers(page(List.of(people)));
    }

    /** The same, in a list that goes on where no token may go. */
    void listsAmongOthers(String... people) {
        answers(page(List.of(people)).withHeader("Link", "<https://elsewhere.example/>; rel=\"next\""));
    }

    static ResponseDefinitionBuilder page(List<String> people) {
        return ok("{\"members\":["
                        + String.join(",", people.stream().map(TestCourse::line).toList()) + "]}")
                .withHeader("Content-Type", MEDIA_TYPE);
    }

    void answers(ResponseDefinitionBuilder answer) {
        platform.server().stubFor(get(urlPathEqualTo(roster().getPath())).willReturn(answer));
    }

    FakePlatform fake() {
        return platform;
    }

    int timesAsked() {
        return platform.server()
                .countRequestsMatching(
                        getRequestedFor(urlPathEqualTo(roster().getPath())).build())
                .getCount();
    }

    LtiLaunch launch(String subject, @Nullable String name, String role) {
        return launch(subject, name, role, "course", roster());
    }

    LtiLaunch launch(String subject, @Nullable String name, String role, String course, @Nullable URI roster) {
        return new LtiLaunch(
                platform(),
                platform().family(),
                "1",
                subject,
                name,
                List.of(role),
                new LtiLaunch.Context(course, null, "Professional learning"),
                new LtiLaunch.ResourceLink("7", "Module 1"),
                new Message.ResourceLinkRequest(),
                URI.create("http://localhost:8080/"),
                new ServiceAddresses(null, null, Set.of(), roster),
                null,
                "en",
                List.of("https://lms.example.org"),
                Map.of(),
                null);
    }

    @Override
    public void close() {
        platform.close();
    }
}
