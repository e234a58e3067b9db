package org.secondlook.reflection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Recording;

/** Where a marker sits: at a moment, or over a range, whose end is not before its start. */
record Span(Timecode start, @Nullable Timecode end) {

    /** Players stop a little after what a file says is its end. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    Span {
        if (end != null && end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a range that ends before it starts");
        }
    }

    /** The last moment that it reaches. */
    Timecode last() {
        return end == null ? start : end;
    }

    /** Whether it lies in a lesson, whose length has to be known. */
    boolean isWithin(Recording lesson) {
        Duration duration = lesson.duration();
        return duration != null && duration.compareTo(leastDuration()) >= 0;
    }

    /** What a lesson has to last for it. */
    Duration leastDuration() {
        return Duration.ofMillis(last().millis()).minus(TOLERANCE);
    }

    /** As people write it: {@code 12:41}, or {@code 32:55 – 33:40}. */
    String text() {
        return end == null ? start.text() : start.text() + " – " + end.text();
    }
}
