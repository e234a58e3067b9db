package org.secondlook.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share in a list.
 *
 * @param title of what is shared; null when the viewer does not see it now
 * @param home the owner's page of it
 * @param played whether there is something to play in it
 * @param watched what was watched of it, person by person; nothing is said of who did not
 */
record ListedShare(Share share, @Nullable String title, String home, boolean played, List<WatchedBy> watched) {

    ListedShare {
        watched = List.copyOf(watched);
    }
}
