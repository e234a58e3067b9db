package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A lesson's whole way when bytes are kept on an S3 server: uploaded, prepared, watched through the tool, erased. */
@SecondLookTest
@Tag("once")
class S3LessonTest {

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    TestViewer teacher;
    TestUploadClient uploads;
    TestPlayer player;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        S3Server.shared().settings("lessons").forEach(settings::add);
        settings.add("secondlook.storage.s3.part-size", () -> "5MB");
    }

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
        uploads = new TestUploadClient(port, teacher);
        player = new TestPlayer(port, teacher);
    }

    @Test
    void itIsUploadedInPiecesPreparedAndWatched() throws Exception {
        byte[] lesson = Files.readAllBytes(TestFootage.PHONE.file());
        RecordingId id = upload(lesson, lesson.length / 3);

        jobs.run();

        assertThat(recordings.get(id, teacher.viewer()).state()).isEqualTo(RecordingState.PLAYABLE);
        HttpResponse<byte[]> whole = player.get(id, "720p");
        HttpResponse<byte[]> part = player.get(id, "720p", "Range", "bytes=1000-99999");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1000-99999/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 1000, 100_000));
        assertThat(player.get(id, "poster").headers().firstValue("Content-Type"))
                .contains("image/jpeg");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        RecordingId id = upload(Files.readAllBytes(TestFootage.INDEX_FIRST.file()), 100_000);
        jobs.run();

        var stranger = new TestPlayer(port, viewers.open(Role.TEACHER, teacher));

        assertThat(stranger.get(id, "720p").statusCode()).isEqualTo(404);
    }

    @Test
    void erasingItLeavesNothing() throws Exception {
        RecordingId id = upload(Files.readAllBytes(TestFootage.INDEX_FIRST.file()), 100_000);
        jobs.run();

        recordings.erase(id, teacher.viewer());
        assertThat(player.get(id, "720p").statusCode()).isEqualTo(404);
        jobs.run();

        assertThat(blobs.below(RecordingBlobs.of(id), Instant.MAX)).isEmpty();
    }

    private RecordingId upload(byte[] lesson, int piece) throws Exception {
        String upload = uploads.begin(lesson.length);
        for (int at = 0; at < lesson.length; at += piece) {
            int end = Math.min(lesson.length, at + piece);
            assertThat(uploads.offset(upload)).isEqualTo(at);
            assertThat(uploads.patch(upload, at, Arrays.copyOfRange(lesson, at, end))
                            .statusCode())
                    .isEqualTo(204);
        }
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }
}
