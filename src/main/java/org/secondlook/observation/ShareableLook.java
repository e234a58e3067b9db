package org.secondlook.observation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;

/**
 * What can be shared of a look at a lesson: what was coded, or the gap.
 *
 * @param page of it, below the look's address; empty for the look itself
 */
record ShareableLook(Subject.Kind kind, String page, SharedLooks looks) implements Shareable {

    @Override
    public boolean isPlayed() {
        return false;
    }

    @Override
    public boolean isOpen(UUID id, Viewer viewer) {
        return looks.open(kind, new ObservationId(id), viewer).isPresent();
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return looks.own(kind, id, owner);
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return looks.hold(id, owner);
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return looks.titles(kind, ids, viewer);
    }

    @Override
    public String home(UUID id) {
        return "/observations/" + id + page;
    }
}
