package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Picture;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.UnusableMediaException.Reason;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.springframework.stereotype.Component;

/**
 * The first job after the last byte: looks into the file and, when browsers play what is in it, packs it anew so that it
 * can be watched within seconds. What they do not play is left to {@link RenderRecording}; what is no lesson is refused.
 */
@Component
class PrepareRecording {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-prepare");

    private final Media media;
    private final WorkDirectories directories;
    private final RecordingFiles files;
    private final PreparationStore preparations;
    private final Publication publication;

    PrepareRecording(
            Media media,
            WorkDirectories directories,
            RecordingFiles files,
            PreparationStore preparations,
            Publication publication) {
        this.media = media;
        this.directories = directories;
        this.files = files;
        this.preparations = preparations;
        this.publication = publication;
    }

    /** Does the job for a recording; nothing when it has been done, or there is no such recording any more. */
    void run(RecordingId id) throws IOException, InterruptedException {
        if (!preparations.state(id).equals(Optional.of(RecordingState.STORED))) {
            return;
        }
        try (WorkDirectory work = directories.open()) {
            prepare(id, work);
        } catch (UnusableMediaException refused) {
            publication.refuse(id, refused.reason().word());
        }
    }

    private void prepare(RecordingId id, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Path original = files.original(id, work);
        Footage footage = media.probe(original);
        if (!isPublished(id, original, footage, work)) {
            publication.renderFirst(id);
        }
    }

    /** Whether it was as playable as it looked: what cannot be copied or shown can perhaps be rendered. */
    private boolean isPublished(RecordingId id, Path original, Footage footage, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Optional<Packaging> packaging = footage.playableAs();
        if (packaging.isEmpty()) {
            return false;
        }
        try {
            Path source = work.file("source");
            Footage packed = media.repackage(original, footage, packaging.get(), source);
            publish(id, packed, made(packed, packaging.get(), source, work));
            return true;
        } catch (UnusableMediaException e) {
            if (e.reason() != Reason.NOT_A_VIDEO) {
                throw e;
            }
            return false;
        }
    }

    private List<MadeFile> made(Footage packed, Packaging packaging, Path source, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Picture picture = packed.picture();
        if (picture == null) {
            return List.of(new MadeFile(RenditionFile.SOUND, packaging, null, source));
        }
        return List.of(
                new MadeFile(RenditionFile.SOURCE, packaging, picture.size(), source),
                Poster.of(media, source, packed, work));
    }

    private void publish(RecordingId id, Footage packed, List<MadeFile> made) throws IOException {
        Duration duration = Objects.requireNonNull(packed.duration());
        boolean published = publication.publishSource(id, duration, files.keep(id, made));
        if (!published && preparations.state(id).isEmpty()) {
            files.discard(id);
        }
    }
}
