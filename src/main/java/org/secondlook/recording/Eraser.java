package org.secondlook.recording;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.playback.PlaybackRights;
import org.secondlook.sharing.Shares;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a recording: what others keep about it, its row, and then its bytes, which are deleted by a job. */
@Component
class Eraser {

    private final RecordingStore recordings;
    private final ReceiptStore receipts;
    private final PlaybackRights rights;
    private final Shares shares;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Eraser(
            RecordingStore recordings,
            ReceiptStore receipts,
            PlaybackRights rights,
            Shares shares,
            ApplicationEventPublisher events,
            Jobs jobs,
            Clock clock) {
        this.recordings = recordings;
        this.receipts = receipts;
        this.rights = rights;
        this.shares = shares;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Erases a recording that the caller's transaction holds. Those above go first, for they refer to its row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(RecordingId held, Reason reason) {
        Instant now = Times.now(clock);
        events.publishEvent(new RecordingErased(held, now));
        receipts.add(held, reason, now);
        recordings.delete(held);
        shares.forget(SharedRecordings.subject(held));
        rights.revoke(held.value());
        jobs.stage(EraseBlobs.JOB, held);
    }

    /** Why a recording goes. */
    enum Reason {
        /** Whoever it belongs to, or whoever gave an upload up, said so. */
        ASKED,
        /** Its time was over. */
        TIME,
        /** It had been erased before, and a restored backup brought it back. */
        AGAIN
    }
}
