package org.secondlook.recording;

import java.time.Clock;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends a recording: what others keep about it, its row, and then its bytes, which are deleted by a job. */
@Component
class Eraser {

    private final RecordingStore recordings;
    private final Renditions renditions;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Eraser(RecordingStore recordings, Renditions renditions, ApplicationEventPublisher events, Jobs jobs, Clock clock) {
        this.recordings = recordings;
        this.renditions = renditions;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Erases a recording that the caller's transaction holds. Those above go first, for they refer to its row. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(RecordingId held) {
        events.publishEvent(new RecordingErased(held, Times.now(clock)));
        recordings.delete(held);
        jobs.stage(EraseBlobs.JOB, held);
        forgetAfterCommit(held);
    }

    /** Until then whoever asks still sees the rows, and would only remember them anew. */
    private void forgetAfterCommit(RecordingId erased) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                renditions.forget(erased);
            }
        });
    }
}
