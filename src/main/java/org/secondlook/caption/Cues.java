package org.secondlook.caption;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The single captions of a viewer's own, as they change them beside the video. */
@Component
class Cues {

    private final CueStore store;
    private final CuePages pages;
    private final TrackStore tracks;
    private final Captions captions;
    private final Recordings recordings;
    private final Clock clock;

    Cues(CueStore store, CuePages pages, TrackStore tracks, Captions captions, Recordings recordings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.tracks = tracks;
        this.captions = captions;
        this.recordings = recordings;
        this.clock = clock;
    }

    KeptCue get(CueId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** One that is not removed. */
    Optional<KeptCue> standing(CueId id, Viewer viewer) {
        return pages.find(id, viewer).filter(kept -> pages.stands(id));
    }

    /** The places in which something is said, or somebody speaks. */
    List<KeptCue> hits(TrackId track, String words, Viewer viewer) {
        TrackId shown = captions.getShown(track, viewer).id();
        String sought = Cue.sought(words);
        return sought.isEmpty() ? List.of() : pages.hits(shown, viewer, sought);
    }

    /** Whether no more captions fit in. */
    boolean isFull(TrackId track, Viewer viewer) {
        return captions.get(track, viewer).size() >= CaptionReader.MOST_CUES;
    }

    @Transactional
    KeptCue add(TrackId track, Cue cue, Viewer viewer) {
        hold(track, viewer);
        var kept = new KeptCue(CueId.next(), track, cue, 0);
        store.add(kept);
        return kept;
    }

    /** Changes a caption that nobody has changed or removed since it was read; the same change sent twice is one. */
    @Transactional
    KeptCue change(CueId id, Cue cue, int version, Viewer viewer) {
        KeptCue before = get(id, viewer);
        hold(before.track(), viewer);
        boolean changed = store.change(new KeptCue(id, before.track(), cue, version), viewer.person());
        KeptCue present = get(id, viewer);
        if (!changed && !present.cue().equals(cue)) {
            throw new StaleException(id);
        }
        return present;
    }

    /** Makes two captions of one. */
    @Transactional
    List<KeptCue> divide(CueId id, CueHalves halves, int version, Viewer viewer) {
        KeptCue first = change(id, halves.first(), version, viewer);
        return List.of(first, add(first.track(), halves.second(), viewer));
    }

    /** Makes one caption of two that follow one another; empty when they are too long together. */
    @Transactional
    Optional<KeptCue> unite(CueId id, Cue typed, int version, KeptCue next, Viewer viewer) {
        Optional<Cue> both = CueHalves.unite(typed, next.cue());
        return both.map(cue -> {
            KeptCue united = change(id, cue, version, viewer);
            store.remove(next.id(), viewer.person(), Times.now(clock));
            return united;
        });
    }

    /** What comes after a caption. */
    Optional<KeptCue> after(KeptCue kept, Viewer viewer) {
        return pages.after(kept, viewer);
    }

    @Transactional
    KeptCue remove(CueId id, Viewer viewer) {
        KeptCue kept = get(id, viewer);
        hold(kept.track(), viewer);
        store.remove(id, viewer.person(), Times.now(clock));
        return kept;
    }

    @Transactional
    KeptCue restore(CueId id, Viewer viewer) {
        KeptCue kept = get(id, viewer);
        hold(kept.track(), viewer);
        store.restore(id, viewer.person());
        return kept;
    }

    /** Its lesson is not erased meanwhile; whoever changes captions has read them. */
    private void hold(TrackId track, Viewer viewer) {
        recordings.hold(captions.get(track, viewer).recording(), viewer);
        tracks.read(track, viewer.person(), Times.now(clock));
    }
}
