package org.secondlook.recording;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What would be left of a recording as it is seen now.
 *
 * @param from where it would begin
 * @param to where it would end; null when where it ends now
 */
public record Remainder(Duration from, @Nullable Duration to) {

    /** Shorter, and there is nothing to look at. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    /** How long it is, of a recording of a length. */
    Duration length(Duration whole) {
        return (to == null ? whole : to).minus(from);
    }

    public long fromMillis() {
        return from.toMillis();
    }

    /** In milliseconds; later than anything where it ends as it does now. */
    public long toMillis() {
        return to == null ? Long.MAX_VALUE : to.toMillis();
    }
}
