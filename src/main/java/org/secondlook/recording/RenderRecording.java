package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The long job: makes of a recording the sizes that every browser and every line can take, and what its player shows
 * beside them. Of one that was prepared before, it makes what that time did not know of yet.
 */
@Component
class RenderRecording {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-render");

    private static final Logger log = LoggerFactory.getLogger(RenderRecording.class);

    private final Media media;
    private final Turns turns;
    private final WorkDirectories directories;
    private final RecordingFiles files;
    private final PreparationStore preparations;
    private final RevisionStore revisions;
    private final RestStore rests;
    private final Publication publication;

    RenderRecording(
            Media media,
            Turns turns,
            WorkDirectories directories,
            RecordingFiles files,
            PreparationStore preparations,
            RevisionStore revisions,
            RestStore rests,
            Publication publication) {
        this.media = media;
        this.turns = turns;
        this.directories = directories;
        this.files = files;
        this.preparations = preparations;
        this.revisions = revisions;
        this.rests = rests;
        this.publication = publication;
    }

    /** Does the job for a recording, if there still is one and it has not been done; false when others are first: try later. */
    boolean run(RecordingId id) throws IOException, InterruptedException {
        Optional<RecordingState> state = preparations.state(id);
        if (state.isEmpty() || isDone(id, state.get())) {
            return true;
        }
        Optional<RenderSlot> slot = turns.isNext(id) ? media.slot() : Optional.empty();
        if (slot.isEmpty()) {
            return false;
        }
        try (RenderSlot held = slot.get();
                WorkDirectory work = directories.open()) {
            turns.take(id);
            produce(id, state.get() == RecordingState.STORED, held, work);
        } catch (UnusableMediaException refused) {
            log.info("not rendered: recording={} reason={}", id, refused.reason());
            publication.refuse(id, refused.reason().word());
        } catch (CancellationException erased) {
            log.info("rendering ended, recording erased: recording={}", id);
            discardWhenErased(id);
        }
        return true;
    }

    /**
     * A lesson in which its owner hides something is made anew by {@link ReviseRecording} alone. Of one that rests nothing is made; what is
     * missing then is made when it is watched again ({@link Backfill}).
     */
    private boolean isDone(RecordingId id, RecordingState state) {
        return state == RecordingState.FAILED
                || preparations.isAnalysed(id)
                || rests.rests(id)
                || revisions.find(id).isPresent();
    }

    private void produce(RecordingId id, boolean isFirst, RenderSlot slot, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Path original = files.original(id, work);
        Footage footage = media.probe(original);
        preparations.beginRendering(id);
        Duration length = preparations.duration(id).orElse(footage.duration());
        var progress = new KeptProgress(preparations, id, length);
        var production = new Production(media, work, original, footage, length);
        List<MadeFile> sound = production.listen(progress);
        if (!isFirst && !publication.publishBeside(id, files.keep(id, sound))) {
            throw new CancellationException();
        }
        var made = new ArrayList<>(production.render(slot, preparations.isRendered(id), progress));
        if (isFirst) {
            made.addAll(production.poster(made));
            made.addAll(sound);
        }
        publish(id, production.length(), files.keep(id, made));
    }

    private void publish(RecordingId id, Duration length, List<RenditionFile> made) throws IOException {
        if (!publication.publish(id, length, made)) {
            discardWhenErased(id);
        }
    }

    private void discardWhenErased(RecordingId id) throws IOException {
        if (preparations.state(id).isEmpty()) {
            files.discard(id);
        }
    }
}
