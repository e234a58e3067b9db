package org.secondlook.recording;

import java.time.Clock;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sound of a lesson as a small file of its own, for slow lines; made when its owner first asks for it. */
@Component
public class SoundAlone {

    private final Recordings recordings;
    private final Renditions renditions;
    private final SoundStore store;
    private final Jobs jobs;
    private final Clock clock;

    SoundAlone(Recordings recordings, Renditions renditions, SoundStore store, Jobs jobs, Clock clock) {
        this.recordings = recordings;
        this.renditions = renditions;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether it is there, at {@code /recordings/{id}/media/audio}. */
    public boolean isReady(RecordingId id, Viewer viewer) {
        return renditions.find(id, RenditionFile.SOUND, viewer).isPresent();
    }

    /** Whether there is none, and will be none. */
    public boolean isImpossible(RecordingId id, Viewer viewer) {
        return store.hasFailed(id, viewer.person());
    }

    /** Has it made, unless it is there or on its way. */
    @Transactional
    void ask(RecordingId id, Viewer viewer) {
        recordings.hold(id, viewer);
        if (!isReady(id, viewer)) {
            store.ask(id, Times.now(clock));
            jobs.stage(MakeSound.JOB, id);
        }
    }
}
