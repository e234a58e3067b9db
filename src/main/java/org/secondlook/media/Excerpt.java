package org.secondlook.media;

import java.time.Duration;
import java.util.List;

/**
 * A piece of a video, and the files that it is cut into.
 *
 * @param from where it begins in the video
 * @param length how long it is
 * @param renderings at least one
 */
public record Excerpt(Duration from, Duration length, List<Rendering> renderings) {

    public Excerpt {
        if (from.isNegative() || length.isNegative() || length.isZero() || renderings.isEmpty()) {
            throw new IllegalArgumentException("no piece: " + length + " from " + from);
        }
    }

    Stretch part() {
        return new Stretch(from, from.plus(length));
    }
}
