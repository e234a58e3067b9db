package org.secondlook.caption;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a file that says from when to when a caption is seen (WebVTT 4.1, cue timings; where on the screen is left out). */
record CueTiming(CueTime start, CueTime end) {

    private static final String ARROW = "-->";
    private static final Pattern LINE = Pattern.compile("\\s*([\\d:.,]+)\\s*-->\\s*([\\d:.,]+)(?:\\s.*)?");

    static boolean isOne(String line) {
        return line.contains(ARROW);
    }

    /** The times of such a line; empty when they cannot be read, or when there is nothing between them. */
    static Optional<CueTiming> of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return CueTime.of(parts.group(1))
                .flatMap(start -> CueTime.of(parts.group(2)).map(end -> new CueTiming(start, end)))
                .filter(timing -> timing.end.compareTo(timing.start) > 0);
    }
}
