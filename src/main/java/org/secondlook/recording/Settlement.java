package org.secondlook.recording;

import java.time.Clock;
import org.secondlook.foundation.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the time in which something hidden or cut away can come back: from then on, what is seen is all that there is. */
@Component
class Settlement {

    private final PreparationStore preparations;
    private final RevisionStore revisions;
    private final BlurStore blurs;
    private final TrimStore trims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(
            PreparationStore preparations,
            RevisionStore revisions,
            BlurStore blurs,
            TrimStore trims,
            ApplicationEventPublisher events,
            Clock clock) {
        this.preparations = preparations;
        this.revisions = revisions;
        this.blurs = blurs;
        this.trims = trims;
        this.events = events;
        this.clock = clock;
    }

    /** The upload is gone. */
    @Transactional
    void settle(RecordingId id) {
        if (preparations.hold(id).isPresent()) {
            blurs.forget(id);
            if (trims.forget(id)) {
                events.publishEvent(new RecordingSettled(id, Times.now(clock)));
            }
            revisions.end(id);
        }
    }
}
