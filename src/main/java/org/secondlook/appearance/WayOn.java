package org.secondlook.appearance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.Subject;

/**
 * What somebody was about to share when they were asked who can be seen in it; nothing for whoever came otherwise.
 *
 * @param kind and {@code subject} are what it is
 */
record WayOn(Subject.@Nullable Kind kind, @Nullable UUID subject) {

    public boolean leadsOn() {
        return kind != null && subject != null;
    }

    /** The page on which it is shared. */
    public String address() {
        return "/shares/new" + query();
    }

    /** As it is carried from page to page. */
    public String query() {
        return leadsOn() ? "?kind=%s&subject=%s".formatted(kind, subject) : "";
    }
}
