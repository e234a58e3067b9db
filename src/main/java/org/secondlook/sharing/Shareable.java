package org.secondlook.sharing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;

/** Things of one kind that can be shared. Filled by the module whose things they are; pages meet by address. */
public interface Shareable {

    Subject.Kind kind();

    /** What can be allowed about such a thing, because there are pages for it. */
    default List<Rights> rights() {
        return List.of(Rights.VIEW);
    }

    /** Whether there is something to play: then what was watched of it is told, and else that it was looked at. */
    default boolean isPlayed() {
        return true;
    }

    /** What it is called, if it is the viewer's own. */
    Optional<String> own(UUID id, Viewer owner);

    /** Whether it is the viewer's own; then nobody erases it until the caller's transaction ends. */
    boolean hold(UUID id, Viewer owner);

    /** What those are called that are the viewer's own, or are shared with them now. */
    Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer);

    /** Whether whoever it is shared with sees what it says now, or only that it comes later. */
    default boolean isOpen(UUID id, Viewer viewer) {
        return true;
    }

    /** How long it plays, for its owner and whoever it is shared with now; empty while that is not known. */
    default Optional<Duration> length(UUID id, Viewer viewer) {
        return Optional.empty();
    }

    /** The page on which its owner has it. */
    String home(UUID id);

    /** The piece of a page on which whoever it is shared with sees it, and nothing else; the same for its owner. */
    default String stage(UUID id) {
        return home(id) + "/watching";
    }
}
