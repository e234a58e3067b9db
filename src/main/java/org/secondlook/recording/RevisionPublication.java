package org.secondlook.recording;

import static org.secondlook.recording.RevisionState.FAILED;
import static org.secondlook.recording.RevisionState.MADE;
import static org.secondlook.recording.RevisionState.MAKING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.playback.PlaybackRights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a revision in the place of what was seen before, by one commit: clips of it are hidden by the same. */
@Component
class RevisionPublication {

    private final PreparationStore preparations;
    private final RevisionStore revisions;
    private final TrimStore trims;
    private final PlaybackRights rights;
    private final Renditions renditions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevisionPublication(
            PreparationStore preparations,
            RevisionStore revisions,
            TrimStore trims,
            PlaybackRights rights,
            Renditions renditions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.preparations = preparations;
        this.revisions = revisions;
        this.trims = trims;
        this.rights = rights;
        this.renditions = renditions;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing happens when the recording has been erased, or is wanted otherwise meanwhile. */
    @Transactional
    void publish(Revision revision, Remade remade, List<RenditionFile> files) {
        RecordingId id = revision.recording();
        Instant now = Times.now(clock);
        if (preparations.hold(id).isPresent() && revisions.become(revision, MAKING, MADE)) {
            hide(id, remade);
            renditions.show(id, files);
            rights.revoke(id.value());
            preparations.endAnalysis(id, now);
            move(id, remade, now);
            events.publishEvent(new RecordingRevised(id, now));
        }
    }

    /** Where nothing is cut away, what is only heard stays as it is. */
    private void hide(RecordingId id, Remade remade) {
        if (remade.trim().isPresent()) {
            revisions.hideAll(id);
        } else {
            revisions.hideAllBut(RenditionFile.UNSEEN, id);
        }
    }

    private void move(RecordingId id, Remade remade, Instant now) {
        remade.trim().filter(Trim::isPending).ifPresent(trim -> {
            preparations.knowDuration(id, remade.length());
            trims.save(id, trim.made());
            events.publishEvent(new RecordingMoved(id, trim.shift(), trim.end(), now));
            if (trim.bringsBack()) {
                events.publishEvent(new RecordingUncovered(id, null, now));
            }
        });
    }

    /** Leaves everything as it was, for it cannot be made as it is wanted. */
    @Transactional
    void fail(Revision revision) {
        RecordingId id = revision.recording();
        if (preparations.hold(id).isPresent() && revisions.become(revision, MAKING, FAILED)) {
            trims.find(id).ifPresent(trim -> trims.save(id, trim.abandoned()));
        }
    }
}
