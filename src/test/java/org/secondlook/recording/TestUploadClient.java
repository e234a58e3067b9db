package org.secondlook.recording;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.TestViewer;

/** Speaks the upload protocol over a real connection, as somebody with an open session. */
public final class TestUploadClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI server;
    private final Map<String, String> session;

    public TestUploadClient(int port, TestViewer viewer) {
        this(
                port,
                Map.of(
                        "Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret(),
                        "Second-Look-Launch", viewer.selector(),
                        "X-CSRF-Token", viewer.csrfToken()));
    }

    public TestUploadClient(int port, Map<String, String> session) {
        this.server = URI.create("http://localhost:" + port);
        this.session = session;
    }

    Map<String, String> session() {
        return session;
    }

    /** An upload of a size, named {@code lesson.mp4}; its address. */
    public String begin(long size) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                create(Map.of("Upload-Length", Long.toString(size), "Upload-Metadata", filename("lesson.mp4")));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> create(Map<String, String> headers) throws IOException, InterruptedException {
        return send("POST", "/recordings/uploads", headers, BodyPublishers.noBody());
    }

    HttpResponse<String> head(String upload) throws IOException, InterruptedException {
        return send("HEAD", upload, Map.of(), BodyPublishers.noBody());
    }

    public long offset(String upload) throws IOException, InterruptedException {
        return head(upload).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    public HttpResponse<String> patch(String upload, long offset, byte[] bytes)
            throws IOException, InterruptedException {
        return patch(upload, offset, bytes, Map.of());
    }

    HttpResponse<String> patch(String upload, long offset, byte[] bytes, Map<String, String> headers)
            throws IOException, InterruptedException {
        return patch(upload, offset, BodyPublishers.ofByteArray(bytes), headers);
    }

    HttpResponse<String> patch(String upload, long offset, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", Long.toString(offset)));
        all.putAll(headers);
        return send("PATCH", upload, all, body);
    }

    public HttpResponse<String> delete(String upload) throws IOException, InterruptedException {
        return send("DELETE", upload, Map.of(), BodyPublishers.noBody());
    }

    /** A header with an empty text is left out, also one that would be sent otherwise. */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(session);
        all.put("Tus-Resumable", "1.0.0");
        all.putAll(headers);
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String filename(String name) {
        return "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
