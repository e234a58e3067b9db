package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;
import org.secondlook.media.TestFootage;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Gives people recordings, as far as a test needs them. */
@TestComponent
public class TestRecordings {

    private static final FrameSize SIZE = new FrameSize(1280, 720);

    private final UploadStore uploads;
    private final BlobStore blobs;
    private final RecordingFiles files;
    private final Publication publication;
    private final Retention retention;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Jobs jobs;
    private final JdbcClient db;
    private final Clock clock;

    TestRecordings(
            UploadStore uploads,
            BlobStore blobs,
            RecordingFiles files,
            Publication publication,
            Retention retention,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Jobs jobs,
            JdbcClient db,
            Clock clock) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.files = files;
        this.publication = publication;
        this.retention = retention;
        this.events = events;
        this.transaction = transaction;
        this.jobs = jobs;
        this.db = db;
        this.clock = clock;
    }

    /** A recording whose last byte has just arrived; due jobs prepare it with the real ffmpeg. */
    public RecordingId stored(TestViewer owner, TestFootage footage) {
        return stored(owner, footage.file());
    }

    /** A recording of any file. */
    public RecordingId stored(TestViewer owner, Path file) {
        RecordingId id = RecordingId.next();
        Instant now = Times.now(clock);
        try {
            blobs.adopt(RecordingBlobs.original(id), copy(file));
            var upload = new Upload(
                    id, RecordingState.STORED, Files.size(file), Files.size(file), new UploadMetadata(""), null);
            uploads.add(upload, owner.person(), new RecordingTitle("Fractions, lesson 3"), now);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        jobs.stage(PrepareRecording.JOB, id);
        return id;
    }

    /** A recording of two seconds that can be watched, made without any job: source and 720p. */
    public RecordingId playable(TestViewer owner) {
        return playable(owner, TestFootage.INDEX_FIRST, Duration.ofSeconds(2));
    }

    /** A recording of any length that can be watched. */
    public RecordingId playable(TestViewer owner, TestFootage footage, Duration length) {
        RecordingId id = stored(owner, footage);
        jobs.cancel(PrepareRecording.JOB, id);
        try {
            List<MadeFile> made = List.of(
                    new MadeFile(RenditionFile.SOURCE, Packaging.MP4, SIZE, copy(footage.file())),
                    new MadeFile(RenditionFile.LARGE, Packaging.MP4, SIZE, copy(footage.file())),
                    new MadeFile(RenditionFile.WAVEFORM, Packaging.JSON, null, text("{}")),
                    new MadeFile(RenditionFile.QUIET, Packaging.JSON, null, text("{}")),
                    new MadeFile(RenditionFile.SPRITES, Packaging.JSON, null, text("{}")),
                    new MadeFile(RenditionFile.SPRITES + "-1", Packaging.JPEG, SIZE, text("sheet")));
            if (!publication.publish(id, length, files.keep(id, made))) {
                throw new AssertionError("not published: " + id);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    /** Lets it have been brought some time ago. */
    public void bring(RecordingId id, Duration ago) {
        db.sql("update recording_recording set created_at = :then where id = :id")
                .param("then", Times.bind(clock.instant().minus(ago)))
                .param("id", id.value())
                .update();
    }

    /** Says that seconds were cut away before a recording, or have come back, and perhaps what follows an end; nothing is made anew. */
    public void move(RecordingId id, int seconds, @Nullable Integer end) {
        Duration newEnd = end == null ? null : Duration.ofSeconds(end);
        var moved = new RecordingMoved(id, Duration.ofSeconds(seconds), newEnd, Times.now(clock));
        transaction.executeWithoutResult(status -> events.publishEvent(moved));
    }

    /** Lets the days of its rest be over, and erases what is over. */
    public void restToTheEnd(RecordingId id) {
        db.sql("update recording_recording set rest_until = :now where id = :id")
                .param("now", Times.bind(clock.instant()))
                .param("id", id.value())
                .update();
        retention.sweep();
    }

    /** Says that nothing of it comes back any more. */
    public void settle(RecordingId id) {
        transaction.executeWithoutResult(status -> events.publishEvent(new RecordingSettled(id, Times.now(clock))));
    }

    /** What the files are called that a recording has in the store. */
    public List<String> files(RecordingId id) throws IOException {
        return blobs.below(RecordingBlobs.of(id), clock.instant().plus(Duration.ofDays(1))).stream()
                .map(key -> Path.of(key.value()).getFileName().toString())
                .toList();
    }

    private static Path text(String content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "test-footage"));
        return Files.writeString(Files.createTempFile(folder, "text", ""), content);
    }

    private static Path copy(Path file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "test-footage"));
        Path copy = Files.createTempFile(folder, "copy", "");
        return Files.write(copy, Files.readAllBytes(file));
    }
}
