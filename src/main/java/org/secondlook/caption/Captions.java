package org.secondlook.caption;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.caption.CaptionsRefused.Reason;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The captions of the viewer's own recordings: one set for each language. */
@Component
class Captions {

    static final int MOST_LANGUAGES = 30;

    private final TrackStore store;
    private final CueStore cueStore;
    private final ForgottenStore forgotten;
    private final TrackPages pages;
    private final CuePages cuePages;
    private final Recordings recordings;
    private final Clock clock;

    Captions(
            TrackStore store,
            CueStore cueStore,
            ForgottenStore forgotten,
            TrackPages pages,
            CuePages cuePages,
            Recordings recordings,
            Clock clock) {
        this.store = store;
        this.cueStore = cueStore;
        this.forgotten = forgotten;
        this.pages = pages;
        this.cuePages = cuePages;
        this.recordings = recordings;
        this.clock = clock;
    }

    List<CaptionTrack> of(RecordingId recording, Viewer viewer) {
        return pages.of(recording, viewer);
    }

    CaptionTrack get(TrackId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Those that are shown; the answer 404 for others. */
    CaptionTrack getShown(TrackId id, Viewer viewer) {
        return of(get(id, viewer).recording(), viewer).stream()
                .filter(track -> track.id().equals(id))
                .findAny()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** All that is said, as a file. */
    String write(TrackId id, CaptionFormat format, Viewer viewer) {
        return format.write(cuePages.of(getShown(id, viewer).id(), viewer, 0, Integer.MAX_VALUE).stream()
                .map(KeptCue::cue)
                .toList());
    }

    /** Shows captions in a language, in place of those that there are; these can be brought back. */
    @Transactional(rollbackFor = CaptionsRefused.class)
    TrackId keep(RecordingId recording, Language language, Origin origin, List<Cue> cues, Viewer viewer)
            throws CaptionsRefused {
        recordings.hold(recording, viewer);
        forgotten.forgetReplaced(recording, language);
        if (of(recording, viewer).size() >= MOST_LANGUAGES) {
            throw new CaptionsRefused(Reason.TOO_MANY_LANGUAGES);
        }
        TrackId id = TrackId.next();
        Instant now = Times.now(clock);
        store.add(id, recording, viewer.person(), language, origin, now);
        cueStore.add(id, cues);
        store.removeOthers(id, viewer.person(), now);
        return id;
    }

    /** Whether there are captions already in the language in which a machine is asked. */
    boolean hasOwn(AskedTranscription asked) {
        return pages.isShown(asked.recording(), asked.language());
    }

    /** Shows what a machine has heard; the caller holds the recording. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepHeard(AskedTranscription asked, List<Cue> cues) {
        forgotten.forgetReplaced(asked.recording(), asked.language());
        TrackId id = TrackId.next();
        store.add(id, asked.recording(), asked.person(), asked.language(), Origin.MACHINE, Times.now(clock));
        cueStore.add(id, cues);
    }

    @Transactional
    CaptionTrack remove(TrackId id, Viewer viewer) {
        CaptionTrack track = hold(id, viewer);
        store.remove(id, viewer.person(), Times.now(clock));
        return track;
    }

    /** Shows them again, in place of those that are shown in this language meanwhile. */
    @Transactional
    CaptionTrack restore(TrackId id, Viewer viewer) {
        CaptionTrack track = hold(id, viewer);
        store.restore(id, viewer.person());
        store.removeOthers(id, viewer.person(), Times.now(clock));
        return track;
    }

    /** A person stands for what a machine has heard. */
    @Transactional
    CaptionTrack confirm(TrackId id, Viewer viewer) {
        CaptionTrack track = hold(id, viewer);
        store.read(id, viewer.person(), Times.now(clock));
        return track;
    }

    /** The captions; their lesson is not erased meanwhile. */
    private CaptionTrack hold(TrackId id, Viewer viewer) {
        CaptionTrack track = get(id, viewer);
        recordings.hold(track.recording(), viewer);
        return track;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        forgotten.forget(recording.recording());
    }
}
