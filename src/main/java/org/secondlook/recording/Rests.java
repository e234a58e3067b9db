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

/** Lets recordings rest, and go on. Jobs that find one resting end, and begin again when it goes on. */
@Component
class Rests {

    private final RestStore store;
    private final PlaybackRights rights;
    private final Shares shares;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Rests(
            RestStore store,
            PlaybackRights rights,
            Shares shares,
            ApplicationEventPublisher events,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.shares = shares;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether it rests from now on and did not before; whoever plays it just now sees nothing more within seconds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(RecordingId id, Instant until, String reason) {
        Instant now = Times.now(clock);
        boolean begun = store.rest(id, new Rest(now, until, reason));
        if (begun) {
            shares.takeBack(SharedRecordings.subject(id));
            rights.revoke(id.value());
            events.publishEvent(new RecordingRested(id, now));
        }
        return begun;
    }

    /** Whether it rested until now. Shares that were taken back stay so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(RecordingId id) {
        boolean ended = store.resume(id);
        if (ended) {
            jobs.stage(ReviseRecording.JOB, id);
            jobs.stage(MakeSound.JOB, id);
            events.publishEvent(new RecordingResumed(id, Times.now(clock)));
        }
        return ended;
    }
}
