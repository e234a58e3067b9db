package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The S3 server goes away in the middle of everything, and comes back. */
@SecondLookTest
@DirtiesContext
@Tag("once")
class StoreOutageTest {

    static final S3Server SERVER = S3Server.start(Path.of("target", "s3-server", "outage-" + UUID.randomUUID()));

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    HealthIndicator storageHealthIndicator;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    TestViewer teacher;
    TestUploadClient uploads;
    TestPlayer player;
    byte[] lesson;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        SERVER.settings("outage").forEach(settings::add);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void open() throws Exception {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
        uploads = new TestUploadClient(port, teacher);
        player = new TestPlayer(port, teacher);
        lesson = Files.readAllBytes(TestFootage.PHONE.file());
    }

    @Test
    void nothingIsLostAndAllGoesOn() throws Exception {
        String watched = uploads.begin(lesson.length);
        uploads.patch(watched, 0, lesson);
        jobs.run();
        String broken = uploads.begin(lesson.length);
        uploads.patch(broken, 0, Arrays.copyOf(lesson, 100_000));
        String waiting = uploads.begin(lesson.length);
        uploads.patch(waiting, 0, lesson);

        SERVER.close();
        saysThatItIsAway(uploads.patch(broken, 100_000, Arrays.copyOfRange(lesson, 100_000, lesson.length)));
        saysThatItIsAway(player.get(idOf(watched), "720p"));
        assertThat(uploads.head(broken).statusCode()).isEqualTo(503);
        assertThat(storageHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);
        jobs.run();
        assertThat(stateOf(waiting)).isEqualTo(RecordingState.STORED);

        SERVER.start();
        assertThat(uploads.offset(broken)).isEqualTo(100_000);
        uploads.patch(broken, 100_000, Arrays.copyOfRange(lesson, 100_000, lesson.length));
        clock.advance(Duration.ofMinutes(2));
        jobs.run();
        assertThat(stateOf(waiting)).isEqualTo(RecordingState.PLAYABLE);
        assertThat(stateOf(broken)).isEqualTo(RecordingState.PLAYABLE);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(idOf(broken))))
                .isEqualTo(lesson);
        assertThat(player.get(idOf(watched), "720p").statusCode()).isEqualTo(200);
    }

    private static void saysThatItIsAway(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private RecordingState stateOf(String upload) {
        return recordings.get(idOf(upload), teacher.viewer()).state();
    }

    private static RecordingId idOf(String upload) {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }
}
