package org.secondlook.media;

import java.time.Duration;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Hears, about twice a second, how much of the lesson is done.
     *
     * @return whether the work is still wanted; false ends it
     */
    boolean reached(Duration done);
}
