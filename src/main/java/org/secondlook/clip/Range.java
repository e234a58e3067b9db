package org.secondlook.clip;

import java.time.Duration;
import org.secondlook.recording.Moment;

/** The piece of a lesson that a clip shows. */
record Range(Moment start, Moment end) {

    /** Shorter, and nobody sees what it is about. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    Range {
        if (end.millis() - start.millis() < SHORTEST.toMillis()) {
            throw new IllegalArgumentException("no piece of a lesson: " + start + " to " + end);
        }
    }

    Duration from() {
        return Duration.ofMillis(start.millis());
    }

    Duration length() {
        return Duration.ofMillis(end.millis() - start.millis());
    }

    /** As people read it: {@code 12:41 – 13:20}. */
    public String text() {
        return start.text() + " – " + end.text();
    }
}
