package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The upload protocol (tus 1.0.0), rule by rule, over real connections. */
@SecondLookTest
class UploadTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    BlobStore blobs;

    TestViewer teacher;
    TestUploadClient client;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        client = new TestUploadClient(port, teacher);
    }

    @Test
    void aFileArrivesInPieces() throws Exception {
        byte[] file = bytes(300_000);
        String upload = client.begin(file.length);

        HttpResponse<String> first = client.patch(upload, 0, slice(file, 0, 100_000));
        HttpResponse<String> second = client.patch(upload, 100_000, slice(file, 100_000, 300_000));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("100000");
        assertThat(header(second, "Upload-Offset")).isEqualTo("300000");
        assertThat(stored(upload)).isEqualTo(file);
    }

    private byte[] stored(String upload) throws IOException {
        return Files.readAllBytes(blobs.file(RecordingBlobs.original(idOf(upload))));
    }

    private static RecordingId idOf(String upload) {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return java.util.Arrays.copyOfRange(file, from, to);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(count).nextBytes(bytes);
        return bytes;
    }
}
