package org.secondlook.caption;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Moment;

/** A moment of a recording as captions write it, in milliseconds from its beginning. */
record CueTime(long millis) implements Comparable<CueTime> {

    /** No lesson is longer, and no file that says so is believed. */
    static final CueTime LATEST = new CueTime(Duration.ofHours(4).toMillis());

    /** As WebVTT has it (4.1, timestamp), as SubRip has it with a comma, and with as few digits as people type. */
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?");

    CueTime {
        if (millis < 0) {
            throw new IllegalArgumentException("before the beginning: " + millis);
        }
    }

    /** The moment that somebody wrote; empty for what is none, or too late to be one. */
    static Optional<CueTime> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        int minutes = Integer.parseInt(parts.group(2));
        int seconds = Integer.parseInt(parts.group(3));
        int thousandths = thousandths(parts.group(4));
        var time = new CueTime(((hours * 60L + minutes) * 60 + seconds) * 1000 + thousandths);
        return minutes > 59 || seconds > 59 || time.compareTo(LATEST) > 0 ? Optional.empty() : Optional.of(time);
    }

    private static int thousandths(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3));
    }

    /** As WebVTT writes it (4.1): {@code 00:12:41.300}. */
    public String exact() {
        Duration time = Duration.ofMillis(millis);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                time.toMillisPart());
    }

    /** As people read it: {@code 12:41}, or {@code 1:02:03} past an hour. */
    public String text() {
        return new Moment(millis).text();
    }

    @Override
    public int compareTo(CueTime other) {
        return Long.compare(millis, other.millis);
    }
}
