package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.secondlook.media.Footage;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Picture;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.Rendering;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The long job: renders a recording into sizes that every browser and every line can take. */
@Component
class RenderRecording {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-render");

    private static final Logger log = LoggerFactory.getLogger(RenderRecording.class);

    private final Media media;
    private final WorkDirectories directories;
    private final RecordingFiles files;
    private final PreparationStore preparations;
    private final Publication publication;

    RenderRecording(
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

    /** Does the job for a recording, if there still is one and it has not been done; false when this machine is busy with others: try later. */
    boolean run(RecordingId id) throws IOException, InterruptedException {
        Optional<RecordingState> state = preparations.state(id);
        if (state.isEmpty() || state.get() == RecordingState.FAILED || preparations.isRendered(id)) {
            return true;
        }
        Optional<RenderSlot> slot = media.slot();
        if (slot.isEmpty()) {
            return false;
        }
        try (RenderSlot held = slot.get();
                WorkDirectory work = directories.open()) {
            render(id, state.get() == RecordingState.STORED, held, work);
        } catch (UnusableMediaException refused) {
            log.info("not rendered: recording={} reason={}", id, refused.reason());
            publication.refuse(id, refused.reason().word());
        } catch (CancellationException erased) {
            log.info("rendering ended, recording erased: recording={}", id);
        }
        return true;
    }

    private void render(RecordingId id, boolean isFirst, RenderSlot slot, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Path original = files.original(id, work);
        Footage footage = media.probe(original);
        preparations.beginRendering(id);
        var made = new ArrayList<>(plan(footage, work));
        Duration whole = preparations.duration(id).orElse(footage.duration());
        var progress = new KeptProgress(preparations, id, whole);
        Footage rendered = slot.render(original, footage, renderings(made), progress);
        if (isFirst && rendered.picture() != null) {
            made.add(Poster.of(media, made.get(0).file(), rendered, work));
        }
        publish(id, rendered, made);
    }

    private static List<MadeFile> plan(Footage footage, WorkDirectory work) {
        Picture picture = footage.picture();
        if (picture == null) {
            return List.of(new MadeFile(RenditionFile.SOUND, Packaging.M4A, null, work.file("sound")));
        }
        FrameSize large = picture.size().within(720);
        FrameSize small = picture.size().within(360);
        var plan =
                new ArrayList<>(List.of(new MadeFile(RenditionFile.LARGE, Packaging.MP4, large, work.file("large"))));
        if (!small.equals(large)) {
            plan.add(new MadeFile(RenditionFile.SMALL, Packaging.MP4, small, work.file("small")));
        }
        return plan;
    }

    private static List<Rendering> renderings(List<MadeFile> plan) {
        return plan.stream()
                .map(made -> new Rendering(made.size(), made.file()))
                .toList();
    }

    private void publish(RecordingId id, Footage rendered, List<MadeFile> made) throws IOException {
        boolean published = publication.publish(id, Objects.requireNonNull(rendered.duration()), files.keep(id, made));
        if (!published && preparations.state(id).isEmpty()) {
            files.discard(id);
        }
    }
}
