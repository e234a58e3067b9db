package org.secondlook.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.secondlook.media.Media;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.secondlook.recording.LessonVideo;
import org.secondlook.recording.RenditionFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The job that cuts a clip out of its lesson as it can be watched, into files of its own. */
@Component
class CutClip {

    private static final Logger log = LoggerFactory.getLogger(CutClip.class);

    private final Media media;
    private final LessonVideo lessons;
    private final WorkDirectories directories;
    private final CuttingRoom room;
    private final CuttingFiles files;
    private final CuttingPublication publication;
    private final CuttingStore cuttings;

    CutClip(
            Media media,
            LessonVideo lessons,
            WorkDirectories directories,
            CuttingRoom room,
            CuttingFiles files,
            CuttingPublication publication,
            CuttingStore cuttings) {
        this.media = media;
        this.lessons = lessons;
        this.directories = directories;
        this.room = room;
        this.files = files;
        this.publication = publication;
        this.cuttings = cuttings;
    }

    /** Does the job for a clip; false when there is still something to do: this machine was busy with others. */
    boolean isDone(ClipId clip) throws IOException, InterruptedException {
        Optional<Cutting> cutting = cuttings.find(clip);
        if (cutting.isPresent()) {
            Optional<RenderSlot> slot = media.slot();
            if (slot.isEmpty()) {
                return false;
            }
            try {
                cut(cutting.get());
            } finally {
                slot.get().close();
            }
        }
        if (!cuttings.exists(clip)) {
            files.discard(clip);
        }
        return cuttings.find(clip).isEmpty();
    }

    /** Ends a cutting that has failed for a day. */
    void giveUp(ClipId clip) {
        cuttings.find(clip).ifPresent(publication::fail);
    }

    private void cut(Cutting cutting) throws IOException, InterruptedException {
        try (WorkDirectory work = directories.open()) {
            Optional<Path> lesson = lessons.borrow(cutting.recording(), cutting.owner(), work);
            if (lesson.isPresent()) {
                publish(cutting, room.cut(cutting, lesson.get(), work));
            }
        } catch (UnusableMediaException refused) {
            log.info("not cut: clip={} reason={}", cutting.clip(), refused.reason());
            publication.fail(cutting);
        } catch (CancellationException unwanted) {
            log.info("cutting ended, no more wanted: clip={}", cutting.clip());
        }
    }

    private void publish(Cutting cutting, List<RenditionFile> made) throws IOException {
        if (publication.publish(cutting, made)) {
            files.discardOlder(cutting);
        } else {
            files.discard(cutting);
        }
    }
}
