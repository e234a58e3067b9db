package org.secondlook.clip;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.playback.KnownFiles;
import org.secondlook.playback.PlaybackRight;
import org.secondlook.playback.PlaybackRights;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingRested;
import org.secondlook.recording.RecordingResumed;
import org.secondlook.recording.RecordingRevised;
import org.secondlook.recording.Recordings;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.Watchable;
import org.secondlook.sharing.Shares;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clips of the viewer's own recordings. */
@Component
class Clips {

    /** Each is a file of its own. */
    static final int MOST = 100;

    static final List<String> BEST_FIRST = List.of(RenditionFile.LARGE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final ClipStore store;
    private final CuttingStore cuttings;
    private final ClipPages pages;
    private final Recordings recordings;
    private final PlaybackRights rights;
    private final Shares shares;
    private final KnownFiles<RenditionFile> known;
    private final Jobs jobs;
    private final Clock clock;

    Clips(
            ClipStore store,
            CuttingStore cuttings,
            ClipPages pages,
            Recordings recordings,
            PlaybackRights rights,
            Shares shares,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.cuttings = cuttings;
        this.pages = pages;
        this.recordings = recordings;
        this.rights = rights;
        this.shares = shares;
        this.known = new KnownFiles<>(clip -> pages.files(new ClipId(clip)));
        this.jobs = jobs;
        this.clock = clock;
    }

    Clip get(ClipId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Those of a recording, in its order. */
    List<Clip> of(RecordingId recording, Viewer viewer) {
        return pages.of(recording, viewer.person());
    }

    /** Those of a recording, whoever asks: for what concerns them all. */
    List<ClipId> all(RecordingId recording) {
        return store.of(recording);
    }

    /** What the viewer may watch of a clip of theirs, or of one that is shared with them. */
    Watchable watchable(ClipId id, Viewer viewer) {
        return pages.watchable(id, viewer, clock.instant());
    }

    /** What of a clip is shown to whoever it is shared with, or 404; its owner sees the same. */
    SharedClip shared(ClipId id, Viewer viewer) {
        return pages.shared(id, viewer, clock.instant()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The file behind a name, for whoever has a right to play its clip. */
    Optional<RenditionFile> find(String name, PlaybackRight right) {
        return known.find(right, file -> file.name().equals(name));
    }

    /** Makes a clip and has it cut. */
    @Transactional
    ClipId make(RecordingId recording, Range range, ClipWords words, Viewer viewer) {
        recordings.hold(recording, viewer);
        ClipId id = ClipId.next();
        store.add(id, recording, viewer.person(), range, words, Times.now(clock));
        jobs.stage(CuttingJobs.CUT, id);
        return id;
    }

    /** Changes what a clip is called and what it asks. */
    @Transactional
    void reword(ClipId id, ClipWords words, int version, Viewer viewer) {
        get(id, viewer);
        if (!store.reword(id, viewer.person(), words, version)) {
            throw new StaleException(id);
        }
    }

    /** Erases a clip for good; the recording stays. */
    @Transactional
    void erase(ClipId id, Viewer viewer) {
        if (!store.delete(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
        end(id);
    }

    /** Erases everything of a person, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void eraseAll(PersonId person) {
        store.of(person).forEach(this::end);
        store.forget(person);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.of(recording.recording()).forEach(this::end);
        store.forget(recording.recording());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void revised(RecordingRevised recording) {
        cuttings.cutAnew(recording.recording());
        for (ClipId id : store.of(recording.recording())) {
            rights.revoke(id.value());
            jobs.stage(CuttingJobs.CUT, id);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void rested(RecordingRested recording) {
        for (ClipId id : store.of(recording.recording())) {
            shares.takeBack(SharedClips.subject(id));
            rights.revoke(id.value());
        }
    }

    /** What was to be cut meanwhile is cut now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void resumed(RecordingResumed recording) {
        store.of(recording.recording()).forEach(id -> jobs.stage(CuttingJobs.CUT, id));
    }

    /** Ends whatever else there is of a clip: what others see of it, and its files; in the caller's transaction. */
    void end(ClipId id) {
        shares.forget(SharedClips.subject(id));
        rights.revoke(id.value());
        jobs.stage(CuttingJobs.ERASE, id);
    }
}
