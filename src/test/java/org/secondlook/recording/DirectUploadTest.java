package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Parts that a browser puts into the store itself, and the tool as the only judge of what is there. */
@SecondLookTest
@Tag("once")
class DirectUploadTest {

    private static final int PART = 5 << 20;

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    final HttpClient http = HttpClient.newHttpClient();

    TestViewer teacher;
    TestUploadClient client;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        S3Server.shared().settings("direct").forEach(settings::add);
        settings.add("secondlook.storage.s3.part-size", () -> "5MB");
        settings.add("secondlook.storage.s3.direct-upload", () -> "true");
    }

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        client = new TestUploadClient(port, teacher);
    }

    @Test
    void aFileArrivesPartByPart() throws Exception {
        byte[] file = bytes(2 * PART + 1000);
        String upload = client.begin(file.length);
        assertThat(client.head(upload).headers().firstValue("Upload-Parts")).contains("direct");

        for (int at = 0; at < file.length; at += PART) {
            HttpResponse<String> place = place(upload, at);
            assertThat(place.headers().firstValueAsLong("Upload-Part-Length"))
                    .hasValue(Math.min(PART, file.length - at));
            assertThat(put(place, Arrays.copyOfRange(file, at, Math.min(file.length, at + PART))))
                    .isEqualTo(200);
            assertThat(arrived(upload)).isEqualTo(Math.min(file.length, at + PART));
        }

        assertThat(recordings.get(idOf(upload), teacher.viewer()).state()).isEqualTo(RecordingState.STORED);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(idOf(upload))))
                .isEqualTo(file);
    }

    @Test
    void whatIsOnlySaidToHaveArrivedHasNot() throws Exception {
        String upload = client.begin(2 * PART);
        place(upload, 0);

        assertThat(arrived(upload)).isZero();
        assertThat(client.offset(upload)).isZero();
    }

    @Test
    void aPlaceTakesItsBytesAndNoOthers() throws Exception {
        String upload = client.begin(1000);
        HttpResponse<String> place = place(upload, 0);

        assertThat(put(place, bytes(999))).isEqualTo(403);
        assertThat(put(place, bytes(1001))).isEqualTo(403);
        assertThat(putTo(location(place).replace("partNumber=1", "partNumber=2"), bytes(1000)))
                .isEqualTo(403);
        assertThat(arrived(upload)).isZero();
    }

    @Test
    void partsAndPiecesMix() throws Exception {
        byte[] file = bytes(2 * PART + 1000);
        String upload = client.begin(file.length);
        put(place(upload, 0), Arrays.copyOf(file, PART));
        assertThat(arrived(upload)).isEqualTo(PART);

        client.patch(upload, PART, Arrays.copyOfRange(file, PART, PART + 10));
        assertThat(place(upload, PART + 10).statusCode())
                .as("not where a part begins")
                .isEqualTo(409);
        client.patch(upload, PART + 10, Arrays.copyOfRange(file, PART + 10, 2 * PART));
        put(place(upload, 2 * PART), Arrays.copyOfRange(file, 2 * PART, file.length));
        assertThat(arrived(upload)).isEqualTo(file.length);

        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(idOf(upload))))
                .isEqualTo(file);
    }

    @Test
    void nobodyElseGetsAPlace() throws Exception {
        String upload = client.begin(PART);
        var stranger = new TestUploadClient(port, viewers.open(Role.TEACHER, teacher));

        assertThat(stranger.send("POST", upload + "/parts", Map.of("Upload-Offset", "0"), BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("POST", upload + "/arrivals", Map.of(), BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> place(String upload, long offset) throws Exception {
        return client.send(
                "POST", upload + "/parts", Map.of("Upload-Offset", Long.toString(offset)), BodyPublishers.noBody());
    }

    private long arrived(String upload) throws Exception {
        HttpResponse<String> answer = client.send("POST", upload + "/arrivals", Map.of(), BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(204);
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private int put(HttpResponse<String> place, byte[] bytes) throws IOException, InterruptedException {
        assertThat(place.statusCode()).isEqualTo(201);
        return putTo(location(place), bytes);
    }

    private int putTo(String address, byte[] bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String location(HttpResponse<String> place) {
        return place.headers().firstValue("Location").orElseThrow();
    }

    private static RecordingId idOf(String upload) {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }
}
