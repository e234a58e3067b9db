package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;
import org.secondlook.media.TestFootage;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Gives people recordings, as far as a test needs them. */
@TestComponent
public class TestRecordings {

    private static final FrameSize SIZE = new FrameSize(1280, 720);

    private final UploadStore uploads;
    private final BlobStore blobs;
    private final RecordingFiles files;
    private final Publication publication;
    private final Jobs jobs;
    private final Clock clock;

    TestRecordings(
            UploadStore uploads,
            BlobStore blobs,
            RecordingFiles files,
            Publication publication,
            Jobs jobs,
            Clock clock) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.files = files;
        this.publication = publication;
        this.jobs = jobs;
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
                    new MadeFile(RenditionFile.LARGE, Packaging.MP4, SIZE, copy(footage.file())));
            if (!publication.publish(id, length, files.keep(id, made))) {
                throw new AssertionError("not published: " + id);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    private static Path copy(Path file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "test-footage"));
        Path copy = Files.createTempFile(folder, "copy", "");
        return Files.write(copy, Files.readAllBytes(file));
    }
}
