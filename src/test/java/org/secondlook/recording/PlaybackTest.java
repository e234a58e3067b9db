package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** What a player gets, over real connections, so that the server's own way of sending files is the one that is tested. */
@SecondLookTest
class PlaybackTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    Recordings recordings;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RecordingFiles files;

    final HttpClient http = HttpClient.newHttpClient();

    TestViewer teacher;
    RecordingId recording;
    byte[] bytes;

    @BeforeEach
    void open() throws IOException {
        teacher = viewers.open(Role.TEACHER);
        recording = lessons.playable(teacher);
        bytes = Files.readAllBytes(TestFootage.INDEX_FIRST.file());
    }

    @Test
    void theWholeFileComesWithEverythingThatAPlayerNeeds() throws Exception {
        HttpResponse<byte[]> answer = get("720p", teacher);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f-]+\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @CsvSource({"0, 99", "1000, 1000", "0, 99999", "12345, 112344", "60000, 162000"})
    void aRangeIsThatPartOfTheFile(int first, int last) throws Exception {
        HttpResponse<byte[]> answer = get("source", teacher, "Range", "bytes=" + first + "-" + last);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + bytes.length);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, first, last + 1));
    }

    @Test
    void beyondTheEndThereIsNothing() throws Exception {
        HttpResponse<byte[]> answer = get("source", teacher, "Range", "bytes=" + bytes.length + "-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + bytes.length);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void severalRangesAreAnsweredByTheWhole() throws Exception {
        HttpResponse<byte[]> answer = get("source", teacher, "Range", "bytes=0-1,".repeat(500) + "5-6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
    }

    @Test
    void aRangeOfAnotherFileIsAnsweredByTheWhole() throws Exception {
        HttpResponse<byte[]> known = get("source", teacher, "Range", "bytes=0-1");
        String tag = header(known, "ETag");

        assertThat(get("source", teacher, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(get("source", teacher, "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("source", teacher, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        HttpResponse<byte[]> answer = http.send(
                request(withRight("source", teacher), teacher)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void bestLeadsToTheBestAndKeepsTheLaunch() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("best?launch=" + teacher.selector()))
                .header("Cookie", BrowserBinding.COOKIE + "=" + teacher.browserSecret())
                .build();

        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).startsWith("720p?launch=" + teacher.selector() + "&right=");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "source", "720p", "poster"})
    void nobodyElseFindsIt(String name) throws Exception {
        for (Role role : Role.values()) {
            HttpResponse<byte[]> answer = get(name, viewers.open(role, teacher), "Range", "bytes=0-1");

            assertThat(answer.statusCode()).as(role.name()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void withoutASessionThereIsNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("source")).build();

        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "360p", "poster", "source.mp4", "..%2f..%2foriginal", "%00", "audio"})
    void whatWasNotMadeIsNotThere(String name) throws Exception {
        assertThat(get(name, teacher).statusCode()).isBetween(400, 404);
    }

    @Test
    void whatIsNotPlayableIsNotThere() throws Exception {
        recording = lessons.stored(teacher, TestFootage.INDEX_FIRST);

        assertThat(get("original", teacher).statusCode()).isEqualTo(404);
        assertThat(get("best", teacher).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsErasedIsGoneAtOnce() throws Exception {
        assertThat(get("source", teacher).statusCode()).isEqualTo(200);

        recordings.erase(recording, teacher.viewer());

        assertThat(get("source", teacher).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAskedForDuringTheErasureIsGoneAfterIt() throws Exception {
        transaction.executeWithoutResult(status -> {
            recordings.erase(recording, teacher.viewer());
            assertThat(statusOf("source")).as("not yet committed").isEqualTo(200);
        });

        assertThat(get("source", teacher).statusCode()).isEqualTo(404);
    }

    private int statusOf(String name) {
        try {
            return get(name, teacher).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bytesThatAreGoneAreNotThere() throws Exception {
        files.discard(recording);

        assertThat(get("source", teacher).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String name, TestViewer viewer, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> admission =
                http.send(request(address(name), viewer).build(), BodyHandlers.ofByteArray());
        return admission.statusCode() == 302
                ? fetch(address(header(admission, "Location")), viewer, headers)
                : admission;
    }

    /** The address with a right, which whoever may watch is led on to. */
    private URI withRight(String name, TestViewer viewer) throws IOException, InterruptedException {
        HttpResponse<byte[]> admission =
                http.send(request(address(name), viewer).build(), BodyHandlers.ofByteArray());
        return address(header(admission, "Location"));
    }

    private HttpResponse<byte[]> fetch(URI address, TestViewer viewer, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address, viewer);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(URI address, TestViewer viewer) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret())
                .header("Second-Look-Launch", viewer.selector());
    }

    private URI address(String name) {
        return URI.create("http://localhost:" + port + "/recordings/" + recording + "/media/" + name);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
