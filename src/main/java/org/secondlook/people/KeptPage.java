package org.secondlook.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads of what is kept about them.
 *
 * @param asked the latest request of an administrator to delete it; null when there was none
 */
record KeptPage(List<Holding> holdings, @Nullable Erasure asked) {

    /** Whether a deletion waits that can be taken back. */
    public boolean isWaiting() {
        return asked != null && asked.isWaiting();
    }

    public List<Holding> there() {
        return holdings.stream().filter(Holding::isThere).toList();
    }

    public List<Holding> going() {
        return there().stream().filter(holding -> !holding.stays()).toList();
    }

    public List<Holding> staying() {
        return there().stream().filter(Holding::stays).toList();
    }
}
