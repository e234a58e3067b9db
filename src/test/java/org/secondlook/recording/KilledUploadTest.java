package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server is killed again and again while a file arrives. What it acknowledged it has. */
@SecondLookTest
@Tag("once")
class KilledUploadTest {

    private static final int SIZE = 200 << 20;
    private static final int PIECE = 3 << 20;

    /** Each costs the start of a server; set {@code secondlook.test.kills} to see more of them. */
    private static final int KILLS = Integer.getInteger("secondlook.test.kills", 2);

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    JdbcClient db;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final byte[] file = new byte[SIZE];
    private final long[] killPoints = random.longs(KILLS, 1, SIZE).sorted().toArray();

    private TestUploadClient client;
    private ServedTool server;
    private boolean dying;
    private int kills;
    private long sent;
    private long acknowledged;

    @Test
    void noAcknowledgedByteIsEverLost(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed of the kills", Long.toString(seed));
        random.nextBytes(file);
        TestViewer teacher = viewers.open(Role.TEACHER);
        server = ServedTool.idle(environment, properties.dataDir());
        client = new TestUploadClient(server.port(), teacher);

        String upload = client.begin(SIZE);
        while (acknowledged < SIZE || kills < KILLS) {
            try {
                goOn(upload);
            } catch (IOException killed) {
                kills++;
                server.kill();
                dying = false;
                server.comeBack();
            }
        }
        goOn(upload);
        server.close();

        RecordingId id = new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
        assertThat(sha256(blobs.read(RecordingBlobs.original(id))))
                .as("seed %s", seed)
                .isEqualTo(sha256(new ByteArrayInputStream(file)));
        assertThat(recordings.get(id, teacher.viewer()).state()).isEqualTo(RecordingState.STORED);
        assertThat(preparations(id)).isOne();
    }

    /** Sends the next piece; when there is none left, waits for the last kill. */
    private void goOn(String upload) throws Exception {
        long offset = confirmedOffset(upload);
        if (offset < SIZE) {
            sendPiece(upload, offset);
        } else if (kills < KILLS) {
            killSoon();
        }
    }

    /** What the server says that it has: all that it ever acknowledged, and nothing that was never sent. */
    private long confirmedOffset(String upload) throws Exception {
        long offset = client.offset(upload);
        assertThat(offset).as("seed %s, after kill %s", seed, kills).isBetween(acknowledged, sent);
        acknowledged = offset;
        return offset;
    }

    private void sendPiece(String upload, long offset) throws Exception {
        int count = (int) Math.min(PIECE, SIZE - offset);
        var bytes = new Watched(offset, count);
        BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> bytes), count);
        var answer = client.patch(upload, offset, body, Map.of());
        assertThat(answer.statusCode()).isEqualTo(204);
        acknowledged = answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private void passed(long position) {
        sent = Math.max(sent, position);
        if (kills < KILLS && position >= killPoints[kills]) {
            killSoon();
        }
    }

    /** Soon, not now: the moment may find the server reading, writing, flushing, committing or answering. */
    private void killSoon() {
        if (!dying) {
            dying = true;
            CompletableFuture.delayedExecutor(random.nextLong(40), TimeUnit.MILLISECONDS)
                    .execute(server::kill);
        }
    }

    private long preparations(RecordingId id) {
        return db.sql("select count(*) from scheduled_tasks where task_name = :job and task_instance = :id")
                .param("job", PrepareRecording.JOB.getTaskName())
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }

    private static byte[] sha256(InputStream stream) throws Exception {
        try (var digested = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return digested.getMessageDigest().digest();
        }
    }

    /** Bytes on their way to the server. */
    private final class Watched extends FilterInputStream {

        private long position;

        Watched(long from, int count) {
            super(new ByteArrayInputStream(file, (int) from, count));
            this.position = from;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            position += Math.max(0, count);
            passed(position);
            return count;
        }
    }
}
