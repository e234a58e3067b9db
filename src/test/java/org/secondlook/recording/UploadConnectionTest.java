package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of an upload when its connection breaks, and when two come at once. */
@SecondLookTest
@Timeout(60)
class UploadConnectionTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    TestUploadClient client;

    @BeforeEach
    void open() {
        client = new TestUploadClient(port, viewers.open(Role.TEACHER));
    }

    @Test
    void whatCameBeforeTheConnectionBrokeCounts() throws Exception {
        String upload = client.begin(100_000);

        try (var connection = new RawConnection(port)) {
            connection.send(patch(upload, 0, "Content-Length: 100000"), filled(40_000, 1));
        }
        waitForOffset(upload, 40_000);

        assertThat(client.patch(upload, 40_000, filled(60_000, 1)).statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(filled(100_000, 1));
    }

    @Test
    void whatCameBeforeTheConnectionWasResetCounts() throws Exception {
        String upload = client.begin(3_000_000);

        var connection = new RawConnection(port);
        connection.send(patch(upload, 0, "Content-Length: 3000000"), filled(2_000_000, 1));
        waitUntil(() -> blobs.length(original(upload)).orElse(0L) > 0);
        connection.reset();
        waitUntil(() -> client.offset(upload) > 0);

        int offset = (int) client.offset(upload);
        assertThat(client.patch(upload, offset, filled(3_000_000 - offset, 1)).statusCode())
                .isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(filled(3_000_000, 1));
    }

    @Test
    void chunksCountUpToWhereTheConnectionBroke() throws Exception {
        String upload = client.begin(100);

        try (var connection = new RawConnection(port)) {
            connection.send(patch(upload, 0, "Transfer-Encoding: chunked"), "a\r\n0123456789\r\n5\r\nab");
        }

        waitForOffset(upload, 12);
    }

    @Test
    void twoLengthsAtOnceAreRefused() throws Exception {
        String upload = client.begin(100);

        try (var connection = new RawConnection(port)) {
            connection.send(patch(upload, 0, "Content-Length: 5\r\nContent-Length: 50"), "01234");
            assertThat(connection.status()).isEqualTo(400);
        }

        assertThat(client.offset(upload)).isZero();
    }

    @Test
    void whileAPieceIsComingTheOffsetIsToldAndAnotherPieceIsRefused() throws Exception {
        String upload = client.begin(100);

        try (var connection = new RawConnection(port)) {
            connection.send(patch(upload, 0, "Content-Length: 100"), filled(50, 1));
            waitUntil(() -> blobs.length(original(upload)).isPresent());

            assertThat(client.offset(upload)).isZero();
            assertThat(client.patch(upload, 0, filled(100, 2)).statusCode()).isEqualTo(423);

            connection.send("", filled(50, 1));
            assertThat(connection.status()).isEqualTo(204);
        }

        assertThat(stored(upload)).isEqualTo(filled(100, 1));
    }

    @Test
    void givingUpWinsOverAPieceThatIsComing() throws Exception {
        String upload = client.begin(100);

        try (var connection = new RawConnection(port)) {
            connection.send(patch(upload, 0, "Content-Length: 100"), filled(50, 1));
            waitUntil(() -> blobs.length(original(upload)).isPresent());
            assertThat(client.delete(upload).statusCode()).isEqualTo(204);
            connection.send("", filled(50, 1));
            assertThat(connection.status()).isEqualTo(404);
        }
        jobs.run();

        assertThat(blobs.length(original(upload))).isEmpty();
    }

    @Test
    void ofManyPiecesAtOnceOneCounts() throws Exception {
        String upload = client.begin(4_000_000);
        ExecutorService senders = Executors.newFixedThreadPool(8);

        List<Callable<HttpResponse<String>>> pieces = IntStream.range(0, 8)
                .<Callable<HttpResponse<String>>>mapToObj(
                        sender -> () -> client.patch(upload, 0, filled(4_000_000, sender)))
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> piece : senders.invokeAll(pieces)) {
            answers.add(piece.get().statusCode());
        }
        senders.shutdown();

        assertThat(answers).containsOnlyOnce(204);
        assertThat(answers).allMatch(status -> List.of(204, 409, 423).contains(status));
        assertThat(stored(upload)).isEqualTo(filled(4_000_000, answers.indexOf(204)));
    }

    private String patch(String upload, long offset, String length) {
        StringBuilder head = new StringBuilder("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\n");
        client.session().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head
                + "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: " + offset
                + "\r\n" + length + "\r\n\r\n";
    }

    private void waitForOffset(String upload, long offset) throws Exception {
        waitUntil(() -> client.offset(upload) == offset);
    }

    /** Asks again and again; the test's own time limit ends what never comes true. */
    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.onSpinWait();
        }
    }

    private byte[] stored(String upload) throws IOException {
        return TestBlobs.bytes(blobs, original(upload));
    }

    private static BlobKey original(String upload) {
        return RecordingBlobs.original(new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1))));
    }

    private static byte[] filled(int count, int with) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
