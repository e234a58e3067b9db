package org.secondlook.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * What one person watched of a share.
 *
 * @param name null when the platform keeps names to itself
 * @param days the newest first
 */
record WatchedBy(PersonId person, @Nullable String name, List<Watched> days) {

    WatchedBy {
        days = List.copyOf(days);
    }
}
