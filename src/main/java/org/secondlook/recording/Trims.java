package org.secondlook.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.AlongRecording.LeftOut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners cut away at the beginning and the end of their recordings, and bring back. */
@Component
class Trims {

    private final TrimStore store;
    private final RevisionStore revisions;
    private final RevisionFiles files;
    private final Recordings recordings;
    private final List<AlongRecording> modules;
    private final Jobs jobs;
    private final Clock clock;

    Trims(
            TrimStore store,
            RevisionStore revisions,
            RevisionFiles files,
            Recordings recordings,
            List<AlongRecording> modules,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.files = files;
        this.recordings = recordings;
        this.modules = modules;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Empty when all of the recording is seen and is to be. */
    Optional<Trim> of(RecordingId id, Viewer viewer) {
        return store.find(recordings.get(id, viewer).id());
    }

    /** Whether what is cut away can come back for a while. */
    boolean canComeBack(RecordingId id, Viewer viewer) {
        try {
            return files.hasOriginal(recordings.get(id, viewer).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would go, of all kinds of which there is something, when a part of what is seen were all that stays. */
    List<LeftOut> leftOut(RecordingId id, Remainder part, Viewer viewer) {
        return modules.stream()
                .flatMap(module -> module.leftOut(id, part, viewer).stream())
                .filter(kind -> kind.amount() > 0)
                .toList();
    }

    /** Has everything made anew of a part of what is seen; nothing when that is not what somebody looked at who wants it. */
    @Transactional
    void keep(RecordingId id, Remainder part, int looked, Viewer viewer) {
        Recording recording = recordings.hold(id, viewer);
        if (isStill(looked, id)) {
            Duration whole = Objects.requireNonNull(recording.duration());
            make(id, store.find(id).orElseGet(() -> Trim.none(whole)).keeping(part));
        }
    }

    /** Has everything made anew of all of it; nothing when all of it is seen. */
    @Transactional
    void bringBack(RecordingId id, int looked, Viewer viewer) {
        recordings.hold(id, viewer);
        if (isStill(looked, id)) {
            store.find(id).ifPresent(trim -> make(id, trim.undone()));
        }
    }

    private boolean isStill(int looked, RecordingId id) {
        Optional<Revision> revision = revisions.find(id);
        return looked == revision.map(Revision::number).orElse(0)
                && revision.filter(Revision::isMaking).isEmpty();
    }

    private void make(RecordingId id, Trim trim) {
        store.save(id, trim);
        revisions.ask(id, Times.now(clock).plus(Blurs.UNDO));
        jobs.stage(ReviseRecording.JOB, id);
    }
}
