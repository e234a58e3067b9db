package org.secondlook.sharing;

import java.util.Optional;
import org.secondlook.people.Viewer;

/**
 * Something that has to be so before anybody shares, such as a code of practice that was accepted. All are asked when a share is
 * begun and when it is made longer; shares that are there go on, unless whoever knows of it pauses them ({@link Shares#pause}).
 */
public interface ShareGate {

    /** What stands in the way of the viewer's sharing this; empty when nothing does. */
    Optional<Hurdle> before(Subject subject, Viewer viewer);

    /**
     * Whether nothing stands in the way of the viewer's sharing this at the moment; then nothing comes into it until the caller's
     * transaction ends. Asked before the thing itself is held.
     */
    default boolean hold(Subject subject, Viewer viewer) {
        return true;
    }

    /** What stands in the way of the viewer's sharing anything with these; empty when nothing does. */
    default Optional<Hurdle> before(Audience audience, Viewer viewer) {
        return Optional.empty();
    }

    /** What stands in the way of the viewer's sharing this with these in particular; empty when nothing does. */
    default Optional<Hurdle> before(Subject subject, Audience audience, Viewer viewer) {
        return Optional.empty();
    }

    /**
     * What is to be done first.
     *
     * @param message the key of the sentence that says it
     * @param address of the page where it is done
     */
    record Hurdle(String message, String address) {}
}
