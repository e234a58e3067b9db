package org.secondlook.recording;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A moment of a lesson, in milliseconds from its beginning. */
public record Moment(long millis) implements Comparable<Moment> {

    public Moment {
        if (millis < 0) {
            throw new IllegalArgumentException("before the beginning: " + millis);
        }
    }

    /** The moment that somebody typed, as {@code 1:02:03}, {@code 12:41.5} or seconds alone; empty for what is none. */
    public static Optional<Moment> of(String typed) {
        return TypedTime.onAClock(typed).map(time -> new Moment(time.toMillis()));
    }

    /** As people read it: {@code 12:41}, or {@code 1:02:03} past an hour. */
    public String text() {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    @Override
    public int compareTo(Moment other) {
        return Long.compare(millis, other.millis);
    }
}
