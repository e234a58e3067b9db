package org.secondlook.pairing;

import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairings that go on: accepted by both, ended by neither, while both are in the course and the coach is one there. Seen by the two
 * alone, in a launch of their course.
 */
@Component
public class Pairings {

    private final PairingStore store;
    private final PairingPages pages;

    Pairings(PairingStore store, PairingPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** The pairing, if it goes on and the viewer is one of the two. */
    public Optional<Pairing> find(PairingId id, Viewer viewer) {
        return pages.find(id, viewer);
    }

    /** The same, or the answer 404. */
    public Pairing get(PairingId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Those of the viewer in the course of their launch, the oldest first. */
    public List<Pairing> of(Viewer viewer) {
        return pages.of(viewer);
    }

    /** Whether it goes on and the viewer is one of the two; then nobody ends it until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(PairingId id, Viewer viewer) {
        store.hold(id);
        return find(id, viewer).isPresent();
    }
}
