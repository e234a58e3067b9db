package org.secondlook.recording;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.media.Mask;
import org.secondlook.media.Stretch;

/** A part of a lesson's picture that its owner wants nobody to see for a while; kept in times of the upload. */
record Blur(UUID id, Mask mask) {

    /** As people read it: {@code 00:05 – 00:09}. */
    public String during() {
        return text(mask.from()) + " – " + text(mask.to());
    }

    /** For the page's script: when it begins, in milliseconds. */
    public long start() {
        return mask.from().toMillis();
    }

    public long end() {
        return mask.to().toMillis();
    }

    /** The same in the times of a part of the lesson; empty when there is nothing of it in that. */
    Optional<Blur> within(Stretch part) {
        Duration from = mask.from().minus(part.from());
        Duration to = mask.to().minus(part.from());
        Duration end = to.compareTo(part.length()) < 0 ? to : part.length();
        Duration start = from.isNegative() ? Duration.ZERO : from;
        return start.compareTo(end) < 0
                ? Optional.of(new Blur(id, new Mask(start, end, mask.area(), mask.solid())))
                : Optional.empty();
    }

    private static String text(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
