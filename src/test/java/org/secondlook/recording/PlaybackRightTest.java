package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Times;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.media.Packaging;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an address with a right opens: one object, for its viewer, in their browser, for some minutes, and not a moment after it was taken back. */
@SecondLookTest
class PlaybackRightTest {

    /** As many bytes as no socket holds. */
    private static final int LARGE = 48 << 20;

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    Recordings recordings;

    @Autowired
    RecordingFiles files;

    @Autowired
    Publication publication;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    final HttpClient http = HttpClient.newHttpClient();

    TestViewer teacher;
    RecordingId recording;
    String right;

    @BeforeEach
    void open() throws Exception {
        teacher = viewers.open(Role.TEACHER);
        recording = lessons.playable(teacher);
        right = rightTo(recording, teacher);
    }

    @Test
    void opensEveryFileOfItsObject() throws Exception {
        assertThat(status("720p", right, teacher)).isEqualTo(206);
        assertThat(status("source", right, teacher)).isEqualTo(206);
        assertThat(status("360p", right, teacher)).isEqualTo(404);
    }

    @Test
    void costsTheDatabaseNothing() throws Exception {
        status("720p", right, teacher);
        try (var statements = Statements.ofRequests()) {
            for (int i = 0; i < 50; i++) {
                assertThat(status("720p", right, teacher)).isEqualTo(206);
            }
            assertThat(statements.seen()).isEmpty();

            rightTo(recording, teacher);
            assertThat(statements.seen()).as("a new right is asked for").isNotEmpty();
        }
    }

    @Test
    void isFoundOutWhoeverBringsIt() throws Exception {
        TestViewer peer = viewers.open(Role.PD_LEAD, teacher);
        TestViewer otherTab = viewers.openInOneBrowser(Role.TEACHER, teacher);

        assertThat(status("720p", right, peer)).isEqualTo(403);
        assertThat(status("720p", right, otherTab)).isEqualTo(403);
        assertThat(statusWithoutCookie(right)).isEqualTo(401);
    }

    @Test
    void opensNothingElse() throws Exception {
        RecordingId own = lessons.playable(teacher);
        RecordingId foreign = lessons.playable(viewers.open(Role.TEACHER, teacher));

        assertThat(status(own, "720p", right, teacher)).isEqualTo(403);
        assertThat(status(foreign, "720p", right, teacher)).isEqualTo(403);
        assertThat(status(foreign, "720p", rightTo(recording, teacher), teacher))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "1.0.x.y", "%00", "zzzzzzzzz.zzzzzzzzz", "1e9"})
    void whatIsNoRightOpensNothing(String text) throws Exception {
        assertThat(status("720p", text, teacher)).isEqualTo(403);
    }

    @Test
    void whatWasChangedOpensNothing() throws Exception {
        String[] parts = right.split("\\.", -1);
        String later = Long.toString(Long.parseLong(parts[0], 36) + 1, 36);
        String signature = parts[3];

        assertThat(status("720p", String.join(".", later, parts[1], parts[2], signature), teacher))
                .isEqualTo(403);
        assertThat(status("720p", String.join(".", parts[0], "1", parts[2], signature), teacher))
                .isEqualTo(403);
        assertThat(status(
                        "720p",
                        String.join(".", parts[0], parts[1], UUID.randomUUID().toString(), signature),
                        teacher))
                .isEqualTo(403);
        assertThat(status(
                        "720p", String.join(".", parts[0], parts[1], parts[2], "A" + signature.substring(1)), teacher))
                .isEqualTo(403);
    }

    @Test
    void isOverAfterItsTime() throws Exception {
        clock.advance(Duration.ofMinutes(14));
        assertThat(status("720p", right, teacher)).isEqualTo(206);

        clock.advance(Duration.ofMinutes(2));
        assertThat(status("720p", right, teacher)).isEqualTo(403);
        assertThat(status("720p", rightTo(recording, teacher), teacher)).isEqualTo(206);
    }

    @Test
    void isDeadAtOnceWhenItsObjectIsErased() throws Exception {
        assertThat(status("720p", right, teacher)).isEqualTo(206);

        recordings.erase(recording, teacher.viewer());

        assertThat(status("720p", right, teacher)).isEqualTo(403);
    }

    @Test
    void isDeadWithinSecondsWhenAnotherNodeTakesItBack() throws Exception {
        assertThat(status("720p", right, teacher)).isEqualTo(206);

        db.sql("insert into playback_revocation (object_id, revision, revoked_at) values (:id, 1, :now)")
                .param("id", recording.value())
                .param("now", Times.bind(clock.instant()))
                .update();

        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(status("720p", right, teacher)).isEqualTo(403));
        assertThat(status("720p", rightTo(recording, teacher), teacher))
                .as("whoever may still see it gets another one")
                .isEqualTo(206);
    }

    @Test
    void isDeadWithinSecondsWhenItsViewersAreSentOut() throws Exception {
        assertThat(status("720p", right, teacher)).isEqualTo(206);

        people.endSessions(teacher.issuer(), "client");

        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(status("720p", right, teacher)).isEqualTo(403));
    }

    @Test
    void isDeadWithinSecondsWhenItsViewerIsKeptOut() throws Exception {
        assertThat(status("720p", right, teacher)).isEqualTo(206);

        db.sql("update people_person set suspended_at = :now where id = :id")
                .param("now", Times.bind(clock.instant()))
                .param("id", teacher.person().value())
                .update();

        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(status("720p", right, teacher)).isEqualTo(403));
    }

    @Test
    void isDeadWhenItsFileBecomesAnotherOne() throws Exception {
        String before = right;
        makeLarge();

        assertThat(status("720p", before, teacher)).isEqualTo(403);
        assertThat(fetch(recording, "720p", right, teacher, "bytes=5-6")
                        .headers()
                        .firstValue("Content-Range"))
                .contains("bytes 5-6/" + LARGE);
    }

    @Test
    void whoeverWantsAllFromAPlaceOnGetsSomeSecondsOfIt() throws Exception {
        makeLarge();

        HttpResponse<byte[]> answer = fetch(recording, "720p", right, teacher, "bytes=5-");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).hasSize(1 << 20);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes 5-1048580/" + LARGE);
    }

    @Test
    void whatIsOnItsWayBreaksOffWhenTheRightIsTakenBack() throws Exception {
        makeLarge();
        long received = 0;
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(16 << 10);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request("bytes=0-" + (LARGE - 1)).getBytes(StandardCharsets.US_ASCII));
            received += socket.getInputStream().readNBytes(64 << 10).length;

            recordings.erase(recording, teacher.viewer());

            byte[] buffer = new byte[64 << 10];
            for (int count = 0; count >= 0; count = read(socket, buffer)) {
                received += count;
            }
        }

        assertThat(received).isBetween(64L << 10, (long) LARGE - 1);
    }

    private static int read(Socket socket, byte[] buffer) throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketException brokenOff) {
            return -1;
        }
    }

    private String request(String range) {
        return "GET /recordings/%s/media/720p?launch=%s&right=%s HTTP/1.1\r\nHost: localhost\r\nCookie: %s=%s\r\nRange: %s\r\n\r\n"
                .formatted(recording, teacher.selector(), right, BrowserBinding.COOKIE, teacher.browserSecret(), range);
    }

    private void makeLarge() throws Exception {
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "test-footage")), "large", "");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(LARGE);
        }
        var made = new MadeFile(RenditionFile.LARGE, Packaging.MP4, null, file);
        publication.publish(recording, Duration.ofMinutes(5), files.keep(recording, List.of(made)));
        right = rightTo(recording, teacher);
    }

    private String rightTo(RecordingId object, TestViewer viewer) throws IOException, InterruptedException {
        HttpResponse<byte[]> admission = send(object, "720p?launch=" + viewer.selector(), viewer, "bytes=0-1");
        String address = admission.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("right=") + 6);
    }

    private int status(String name, String someRight, TestViewer viewer) throws IOException, InterruptedException {
        return status(recording, name, someRight, viewer);
    }

    private int status(RecordingId object, String name, String someRight, TestViewer viewer)
            throws IOException, InterruptedException {
        return fetch(object, name, someRight, viewer, "bytes=0-1").statusCode();
    }

    private HttpResponse<byte[]> fetch(
            RecordingId object, String name, String someRight, TestViewer viewer, String range)
            throws IOException, InterruptedException {
        return send(object, name + "?launch=" + viewer.selector() + "&right=" + someRight, viewer, range);
    }

    private int statusWithoutCookie(String someRight) throws IOException, InterruptedException {
        var address = address(recording, "720p?launch=" + teacher.selector() + "&right=" + someRight);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<byte[]> send(RecordingId object, String name, TestViewer viewer, String range)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(object, name))
                        .timeout(Duration.ofSeconds(20))
                        .header("Cookie", BrowserBinding.COOKIE + "=" + viewer.browserSecret())
                        .header("Range", range)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private URI address(RecordingId object, String name) {
        return URI.create("http://localhost:" + port + "/recordings/" + object + "/media/" + name);
    }
}
