package org.secondlook.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Playback from the store itself: an address is good for one file, for a short time, and as it was made. */
@SecondLookTest
@Tag("once")
class RedirectedPlaybackTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    final HttpClient http = HttpClient.newHttpClient();

    TestViewer teacher;
    TestPlayer player;
    RecordingId recording;
    byte[] bytes;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        S3Server.shared().settings("redirects").forEach(settings::add);
        settings.add("secondlook.storage.s3.delivery", () -> "redirect");
        settings.add("secondlook.storage.s3.address-life", () -> "3s");
    }

    @BeforeEach
    void open() throws IOException {
        teacher = viewers.open(Role.TEACHER);
        player = new TestPlayer(port, teacher);
        recording = lessons.playable(teacher);
        bytes = Files.readAllBytes(TestFootage.INDEX_FIRST.file());
    }

    @Test
    void theStoreSendsTheVeryRangeAsTheKindOfFileThatItIs() throws Exception {
        HttpResponse<byte[]> answer = fetch(address("720p"), "bytes=1000-1999");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, 1000, 2000));
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline");
    }

    @Test
    void nobodyKeepsTheWayThereAndThePageMayGoIt() throws Exception {
        HttpResponse<byte[]> answer = player.get(recording, "720p", "Range", "bytes=0-99");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("media-src 'self' blob: " + S3Server.shared().endpoint() + ";")
                .contains("img-src 'self' data: " + S3Server.shared().endpoint() + ";");
    }

    @Test
    void anAddressIsDeadAfterItsTime() throws Exception {
        URI address = address("720p");
        assertThat(fetch(address, "bytes=0-99").statusCode()).isEqualTo(206);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(fetch(address, "bytes=0-99").statusCode()).isEqualTo(403));
        assertThat(fetch(address("720p"), "bytes=0-99").statusCode()).isEqualTo(206);
    }

    @Test
    void anAddressFetchesNoOtherFile() throws Exception {
        String address = address("720p").toString();

        assertThat(fetch(URI.create(address.replace("720p.mp4", "source.mp4")), "bytes=0-99")
                        .statusCode())
                .isEqualTo(403);
        assertThat(fetch(URI.create(address.replace("720p.mp4", "original")), "bytes=0-99")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAddressThatWasChangedIsWorthNothing() throws Exception {
        String address = address("720p").toString();

        for (String changed : new String[] {
            address.replace("X-Amz-Expires=3", "X-Amz-Expires=300"),
            address.replace("no-store", "max-age%3D99999"),
            address.replace("response-content-type=video%2Fmp4", "response-content-type=text%2Fhtml"),
            address.replace("X-Amz-Signature=", "X-Amz-Signature=0"),
            address.substring(0, address.indexOf('?'))
        }) {
            assertThat(changed).isNotEqualTo(address);
            assertThat(fetch(URI.create(changed), "bytes=0-99").statusCode())
                    .as(changed)
                    .isEqualTo(403);
        }
    }

    @Test
    void nobodyElseGetsAnAddress() throws Exception {
        for (Role role : Role.values()) {
            var stranger = new TestPlayer(port, viewers.open(role, teacher));
            assertThat(stranger.get(recording, "720p").statusCode())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    @Test
    void headAndWhatIsKnownAreAnsweredHere() throws Exception {
        HttpResponse<byte[]> head = player.head(recording, "720p");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(player.get(recording, "720p", "If-None-Match", header(head, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatAScriptReadsComesFromHere() throws Exception {
        HttpResponse<byte[]> whole = player.get(recording, "quiet");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).asString(UTF_8).isEqualTo("{}");
        assertThat(header(whole, "Content-Type")).isEqualTo("application/json");
        assertThat(player.get(recording, "quiet", "Range", "bytes=1-1").body()).containsExactly('}');
        assertThat(player.get(recording, "sprites-1").statusCode()).isEqualTo(307);
    }

    private URI address(String name) throws Exception {
        return URI.create(header(player.get(recording, name), "Location"));
    }

    private HttpResponse<byte[]> fetch(URI address, String range) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Range", range)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
