package org.secondlook.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recordings that a viewer may see, which are the viewer's own. */
@Component
public class Recordings {

    private final RecordingPages pages;
    private final RecordingStore store;
    private final Eraser eraser;
    private final Rests rests;

    Recordings(RecordingPages pages, RecordingStore store, Eraser eraser, Rests rests) {
        this.pages = pages;
        this.store = store;
        this.eraser = eraser;
        this.rests = rests;
    }

    /** The recording, if it exists for this viewer. */
    public Optional<Recording> find(RecordingId id, Viewer viewer) {
        return pages.find(id, viewer.person());
    }

    /** The recording, or the answer 404. */
    public Recording get(RecordingId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** All of the viewer's recordings, newest first, unfinished uploads included. */
    public List<Recording> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    /**
     * The recording, or the answer 404; 409 while it rests, for then nothing is made of it. Nobody else erases it, lets it rest, or
     * keeps something about it, until the caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recording hold(RecordingId id, Viewer viewer) {
        Recording held = holdToErase(id, viewer);
        if (held.isResting()) {
            throw new StaleException(id);
        }
        return held;
    }

    private Recording holdToErase(RecordingId id, Viewer viewer) {
        if (!store.hold(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
        return get(id, viewer);
    }

    /**
     * Lets nobody watch a recording any more, nor take it along: whoever knows that it may not be watched says so, in their own
     * transaction, and why, by the key of a sentence. All shares of it are taken back. Its owner can erase it; else that happens by
     * itself at a time. Answers whether it was there and did not rest before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rest(RecordingId id, Instant until, String reason) {
        return rests.begin(id, until, reason);
    }

    /** Lets its owner watch it again; answers whether it is there still and did rest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resume(RecordingId id) {
        return rests.end(id);
    }

    /** Like {@link #hold(RecordingId, Viewer)}, for jobs that somebody has asked for; false when it is no more theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(RecordingId id, PersonId owner) {
        return store.hold(id, owner);
    }

    /** Whether something is hidden in the pictures that are seen of a recording of the viewer's, and nothing only waits to be. */
    public boolean hidesSomething(RecordingId id, Viewer viewer) {
        return pages.hidesSomething(id, viewer.person());
    }

    void rename(RecordingId id, Viewer viewer, RecordingTitle title) {
        if (!store.rename(id, viewer.person(), title)) {
            throw new NotVisibleException(id);
        }
    }

    /** Erases a recording for good; whoever keeps something about it hears of it within the transaction. */
    @Transactional
    void erase(RecordingId id, Viewer viewer) {
        holdToErase(id, viewer);
        eraser.erase(id, Eraser.Reason.ASKED);
    }
}
