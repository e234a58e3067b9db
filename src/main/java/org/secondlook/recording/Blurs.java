package org.secondlook.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.media.Mask;
import org.secondlook.people.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners want hidden in their recordings; they gather it, look at it, and then have the versions made anew. */
@Component
class Blurs {

    /** Each costs time of the machine at every picture. */
    static final int MOST = 20;

    /** How long a blur can be taken away again: as long as the upload is there. */
    static final Duration UNDO = Duration.ofDays(7);

    private final BlurStore store;
    private final TrimStore trims;
    private final RevisionStore revisions;
    private final PreparationStore preparations;
    private final Recordings recordings;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Blurs(
            BlurStore store,
            TrimStore trims,
            RevisionStore revisions,
            PreparationStore preparations,
            Recordings recordings,
            ApplicationEventPublisher events,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.trims = trims;
        this.revisions = revisions;
        this.preparations = preparations;
        this.recordings = recordings;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Those that lie in what is seen of the recording, in its times. */
    List<Blur> of(RecordingId id, Viewer viewer) {
        List<Blur> all = store.of(recordings.get(id, viewer).id());
        return trims.find(id)
                .map(trim -> all.stream()
                        .flatMap(blur -> blur.within(trim.shown()).stream())
                        .toList())
                .orElse(all);
    }

    Optional<Revision> revision(RecordingId id, Viewer viewer) {
        return revisions.find(recordings.get(id, viewer).id());
    }

    /** Whether all versions that the lesson is to have are there, so that they can be made anew. */
    boolean isPossible(RecordingId id) {
        return preparations.isAnalysed(id);
    }

    @Transactional
    void add(RecordingId id, Mask mask, Viewer viewer) {
        recordings.hold(id, viewer);
        Duration before = trims.find(id).map(trim -> trim.shown().from()).orElse(Duration.ZERO);
        store.add(id, new Blur(Uuids.next(), mask.later(before)), Times.now(clock));
    }

    @Transactional
    void remove(RecordingId id, UUID blur, Viewer viewer) {
        recordings.hold(id, viewer);
        Instant added = store.added(blur, id).orElseThrow(() -> new NotVisibleException(blur));
        store.remove(blur, id);
        events.publishEvent(new RecordingUncovered(id, added, Times.now(clock)));
    }

    /** Has the versions made anew with what is to be hidden now, and the upload dropped in a week. */
    @Transactional
    void apply(RecordingId id, Viewer viewer) {
        recordings.hold(id, viewer);
        revisions.ask(id, Times.now(clock).plus(UNDO));
        jobs.stage(ReviseRecording.JOB, id);
    }
}
