package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.secondlook.media.Media;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The job that makes the versions of a lesson anew, as its owner wants them, in place of those that there are. */
@Component
class ReviseRecording {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-revise");

    private static final Logger log = LoggerFactory.getLogger(ReviseRecording.class);

    private final Media media;
    private final Turns turns;
    private final WorkDirectories directories;
    private final RevisionFiles files;
    private final RevisionStore revisions;
    private final RestStore rests;
    private final Remaking remaking;
    private final RevisionPublication publication;
    private final Settlement settlement;

    ReviseRecording(
            Media media,
            Turns turns,
            WorkDirectories directories,
            RevisionFiles files,
            RevisionStore revisions,
            RestStore rests,
            Remaking remaking,
            RevisionPublication publication,
            Settlement settlement) {
        this.media = media;
        this.turns = turns;
        this.directories = directories;
        this.files = files;
        this.revisions = revisions;
        this.rests = rests;
        this.remaking = remaking;
        this.publication = publication;
        this.settlement = settlement;
    }

    /** Does the job for a recording; false when there is still something to do: this machine was busy with others. */
    boolean run(RecordingId id) throws IOException, InterruptedException {
        Optional<Revision> wanted = wanted(id);
        if (wanted.isPresent()) {
            Optional<RenderSlot> slot = turns.isNext(id) ? media.slot() : Optional.empty();
            if (slot.isEmpty()) {
                return false;
            }
            revise(wanted.get(), slot.get());
        }
        files.tidy(id);
        forgetWhatCannotBeUndone(id);
        return wanted(id).isEmpty();
    }

    /** Where there is no upload any more, what is seen is all that there is. */
    private void forgetWhatCannotBeUndone(RecordingId id) throws IOException {
        if (revisions.find(id).filter(Revision::isMade).isPresent() && !files.hasOriginal(id)) {
            settlement.settle(id);
        }
    }

    /** Ends a revision that has failed for a day. */
    void giveUp(RecordingId id) {
        wanted(id).ifPresent(publication::fail);
    }

    private Optional<Revision> wanted(RecordingId id) {
        return rests.rests(id) ? Optional.empty() : revisions.find(id).filter(Revision::isMaking);
    }

    private void revise(Revision revision, RenderSlot slot) throws IOException, InterruptedException {
        try (slot;
                WorkDirectory work = directories.open()) {
            turns.take(revision.recording());
            Optional<RevisionFiles.Source> source = files.source(revision.recording(), work);
            if (source.isPresent()) {
                Remade remade = remaking.make(revision, source.get(), slot, work);
                publication.publish(revision, remade, files.keep(revision, remade.files()));
            }
        } catch (UnusableMediaException refused) {
            log.info("not revised: recording={} reason={}", revision.recording(), refused.reason());
            publication.fail(revision);
        } catch (CancellationException unwanted) {
            log.info("revising ended, no more wanted: recording={}", revision.recording());
        }
    }
}
