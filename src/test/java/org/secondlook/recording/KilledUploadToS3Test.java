package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node is killed while it sends an upload on to an S3 server. What it acknowledged is there for the next one. */
@SecondLookTest
@Tag("once")
class KilledUploadToS3Test {

    private static final int SIZE = 40 << 20;
    private static final int PIECE = 3 << 20;
    private static final int KILLS = 2;

    private static final Map<String, Supplier<Object>> SETTINGS =
            S3Server.shared().settings("killed");

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final byte[] file = new byte[SIZE];

    private TestUploadClient client;
    private ServedTool node;
    private int kills;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        SETTINGS.forEach(settings::add);
        settings.add("secondlook.storage.s3.part-size", () -> "5MB");
        settings.add("secondlook.storage.s3.timeout", () -> "2s");
    }

    @Test
    void noAcknowledgedByteIsEverLost(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed of the kills", Long.toString(seed));
        random.nextBytes(file);
        TestViewer teacher = viewers.open(Role.TEACHER);
        node = startNode();
        client = new TestUploadClient(node.port(), teacher);
        String upload = client.begin(SIZE);

        long acknowledged = 0;
        while (acknowledged < SIZE) {
            try {
                long offset = offset(upload);
                assertThat(offset).as("seed %s, after kill %s", seed, kills).isGreaterThanOrEqualTo(acknowledged);
                acknowledged = send(upload, offset);
            } catch (IOException killed) {
                node.kill();
                node.comeBack();
            }
        }
        node.close();

        RecordingId id = new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
        assertThat(kills).isEqualTo(KILLS);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(id)))
                .as("seed %s", seed)
                .isEqualTo(file);
        assertThat(recordings.get(id, teacher.viewer()).state()).isEqualTo(RecordingState.STORED);
    }

    /** Where the upload is; a store that is slow on a busy machine counts as away for a moment. */
    private long offset(String upload) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(NoSuchElementException.class)
                .until(() -> client.offset(upload), any -> true);
    }

    /** Sends a piece, in the middle of which the node may die; while the dead one's lease lasts, the piece waits. */
    private long send(String upload, long offset) throws Exception {
        int end = (int) Math.min(SIZE, offset + PIECE);
        if (kills < KILLS && offset > (long) SIZE * kills / KILLS) {
            kills++;
            CompletableFuture.delayedExecutor(random.nextLong(200), TimeUnit.MILLISECONDS)
                    .execute(node::kill);
        }
        byte[] piece = Arrays.copyOfRange(file, (int) offset, end);
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(() -> client.patch(upload, offset, piece), sent -> sent.statusCode() != 423);
        assertThat(answer.statusCode()).isEqualTo(204);
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private ServedTool startNode() throws IOException {
        Stream<String> store = SETTINGS.entrySet().stream()
                .map(setting ->
                        "--" + setting.getKey() + "=" + setting.getValue().get());
        Stream<String> haste = Stream.of("--secondlook.storage.s3.part-size=5MB", "--secondlook.storage.s3.timeout=2s");
        return ServedTool.idle(
                environment, properties.dataDir(), Stream.concat(store, haste).toArray(String[]::new));
    }
}
