package org.secondlook.media;

import java.time.Duration;

/** A part of a lesson, from a moment up to another. */
public record Stretch(Duration from, Duration to) {

    public Duration length() {
        return to.minus(from);
    }
}
