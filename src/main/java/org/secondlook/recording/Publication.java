package org.secondlook.recording;

import static org.secondlook.recording.RecordingState.FAILED;
import static org.secondlook.recording.RecordingState.PLAYABLE;
import static org.secondlook.recording.RecordingState.STORED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a piece of preparation: what was made becomes visible, or the owner is told why there is nothing. Each is one
 * commit; a process that is killed before it leaves nothing that anybody sees, and the next try begins anew.
 */
@Component
class Publication {

    /** How long the original of a recording that failed is kept, for somebody to look into it. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final RecordingStore recordings;
    private final Renditions renditions;
    private final PreparationStore preparations;
    private final RevisionStore revisions;
    private final RetentionProperties retention;
    private final Jobs jobs;
    private final Clock clock;

    Publication(
            RecordingStore recordings,
            Renditions renditions,
            PreparationStore preparations,
            RevisionStore revisions,
            RetentionProperties retention,
            Jobs jobs,
            Clock clock) {
        this.recordings = recordings;
        this.renditions = renditions;
        this.preparations = preparations;
        this.revisions = revisions;
        this.retention = retention;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Lets the recording be watched as it is, and has it rendered for those whom that does not suit. */
    @Transactional
    boolean publishSource(RecordingId id, Duration duration, List<RenditionFile> files) {
        boolean published = isPublished(id, duration, files);
        if (published) {
            jobs.stage(RenderRecording.JOB, id);
        }
        return published;
    }

    /** Lets the recording be watched in the given versions, which are the last; false when it has been erased or given up meanwhile. */
    @Transactional
    boolean publish(RecordingId id, Duration duration, List<RenditionFile> files) {
        boolean published = isPublished(id, duration, files);
        if (published) {
            preparations.endAnalysis(id, Times.now(clock));
            jobs.stage(DropOriginal.JOB, id, Times.now(clock).plus(retention.original()));
        }
        return published;
    }

    private boolean isPublished(RecordingId id, Duration duration, List<RenditionFile> files) {
        Optional<RecordingState> state = preparations.hold(id);
        if (state.equals(Optional.of(STORED))) {
            recordings.become(id, STORED, PLAYABLE);
            preparations.knowDuration(id, duration);
        } else if (!state.equals(Optional.of(PLAYABLE))) {
            return false;
        }
        show(id, files);
        preparations.endRendering(id);
        return true;
    }

    /** Of a lesson in which its owner wants something hidden, nothing is shown that was made of the upload, nor kept. */
    private void show(RecordingId id, List<RenditionFile> files) {
        boolean mayShowPictures = revisions.find(id).isEmpty();
        if (!mayShowPictures) {
            jobs.stage(ReviseRecording.JOB, id);
        }
        renditions.show(
                id,
                files.stream().filter(file -> mayShowPictures || !file.isSeen()).toList());
    }

    /** Adds to a recording that can be watched already; false when it has been erased meanwhile. */
    @Transactional
    boolean publishBeside(RecordingId id, List<RenditionFile> files) {
        boolean playable = preparations.hold(id).equals(Optional.of(PLAYABLE));
        if (playable) {
            show(id, files);
        }
        return playable;
    }

    /** Gives the recording up; one that can be watched already stays as it is. */
    @Transactional
    void refuse(RecordingId id, String reason) {
        if (recordings.become(id, STORED, FAILED)) {
            Instant until = Times.now(clock).plus(KEPT);
            preparations.refuse(id, "recording.failure." + reason, until);
            jobs.stage(DropOriginal.JOB, id, until);
        }
        preparations.endRendering(id);
        preparations.endAnalysis(id, Times.now(clock));
    }

    /** Has the recording rendered before it can be watched. */
    @Transactional
    void renderFirst(RecordingId id) {
        jobs.stage(RenderRecording.JOB, id);
    }
}
