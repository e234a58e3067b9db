package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that the real server cannot read: it says so at the first question for a parameter, wherever that is asked. */
@Tag("once")
@SecondLookTest
class UnreadableFormsTest {

    private static final String ACTION = "/activities/" + UUID.randomUUID() + "/lesson";
    private static final String MALFORMED = "recording=%zz";
    private static final String TOO_LONG = "recording=" + "x".repeat(1200 * 1024);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Test
    void aFormThatThePageCannotReadIsABadRequest() throws Exception {
        refuses(post(MALFORMED, viewers.open(Role.TEACHER)), 400, "This request cannot be read.");
        refuses(post(TOO_LONG, viewers.open(Role.TEACHER)), 413, "This is too large.");
    }

    @Test
    void aFormInWhichNobodyCanFindTheLaunchIsABadRequestToo() throws Exception {
        refuses(post(MALFORMED), 400, "This request cannot be read.");
        refuses(post(TOO_LONG), 413, "This is too large.");
    }

    private static void refuses(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    private HttpResponse<String> post(String form, TestViewer viewer) throws IOException, InterruptedException {
        return send(form(form)
                .header("Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret())
                .header("Second-Look-Launch", viewer.selector())
                .header("X-CSRF-Token", viewer.csrfToken()));
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return send(form(form));
    }

    private HttpRequest.Builder form(String form) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ACTION))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
