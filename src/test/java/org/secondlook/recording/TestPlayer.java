package org.secondlook.recording;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.TestViewer;

/** Asks for recordings over a real connection as a player does, as somebody with an open session; follows nobody elsewhere. */
final class TestPlayer {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final TestViewer viewer;

    TestPlayer(int port, TestViewer viewer) {
        this.port = port;
        this.viewer = viewer;
    }

    HttpResponse<byte[]> get(RecordingId recording, String name, String... headers)
            throws IOException, InterruptedException {
        return send("GET", recording, name, headers);
    }

    HttpResponse<byte[]> head(RecordingId recording, String name) throws IOException, InterruptedException {
        return send("HEAD", recording, name);
    }

    /** Asks for a right first, as the page's address does, and goes on with it to where it leads. */
    private HttpResponse<byte[]> send(String method, RecordingId recording, String name, String... headers)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/recordings/" + recording + "/media/" + name);
        HttpResponse<byte[]> admission = send("GET", address);
        return admission.statusCode() == 302
                ? send(
                        method,
                        address.resolve(
                                admission.headers().firstValue("Location").orElseThrow()),
                        headers)
                : admission;
    }

    private HttpResponse<byte[]> send(String method, URI address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret())
                .header("Second-Look-Launch", viewer.selector())
                .method(method, BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
