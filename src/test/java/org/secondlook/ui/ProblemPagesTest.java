package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SecondLookTest
class ProblemPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Test
    void whatIsNotThereIsSaidInWordsWithAWayBack() throws Exception {
        HttpResponse<String> answer =
                send(get("/no-such-page").header("Accept", "text/html"), viewers.open(Role.TEACHER));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(
                        "<h1>There is nothing to see here</h1>",
                        "does not exist, or not for you",
                        "href=\"/home?launch=");
    }

    @Test
    void somebodyWithoutASessionReadsWhatToDoInsideTheirCourse() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(get("/home").header("Accept", "text/html").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("<h1>Please open the activity again</h1>")
                .doesNotContain("href=\"/home");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors *"));
    }

    @Test
    void htmxGetsThePieceThatItShows() throws Exception {
        HttpResponse<String> answer = send(
                get("/no-such-page").header("Accept", "text/html, */*").header("HX-Request", "true"),
                viewers.open(Role.TEACHER));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("<p>What you asked for").doesNotContain("<html");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, TestViewer viewer)
            throws IOException, InterruptedException {
        request.header("Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret())
                .header("Second-Look-Launch", viewer.selector());
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
