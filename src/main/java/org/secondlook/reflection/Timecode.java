package org.secondlook.reflection;

import java.time.Duration;
import java.util.Locale;

/** A moment of a recording, in milliseconds from its beginning. */
record Timecode(long millis) implements Comparable<Timecode> {

    static final Timecode BEGINNING = new Timecode(0);

    Timecode {
        if (millis < 0) {
            throw new IllegalArgumentException("before the beginning: " + millis);
        }
    }

    /** The moment that was asked for, or the beginning. */
    static Timecode atLeastZero(long millis) {
        return new Timecode(Math.max(0, millis));
    }

    /** As people write it: {@code 12:41}, or {@code 1:02:03} past an hour. */
    String text() {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    @Override
    public int compareTo(Timecode other) {
        return Long.compare(millis, other.millis);
    }
}
