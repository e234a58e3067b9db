package org.secondlook.observation;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment of a lesson as people read and type it: {@code 12:41}, {@code 1:02:03}, {@code 12:41.5}. */
final class Moment {

    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?:[.,](\\d{1,3}))?");

    private Moment() {}

    static Optional<Long> millis(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        long minutes = hours * 60 + Long.parseLong(parts.group(2));
        long seconds = minutes * 60 + Long.parseLong(parts.group(3));
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        return Optional.of(seconds * 1000 + Long.parseLong((fraction + "000").substring(0, 3)));
    }

    /** To the tenth of a second, and without it where it is a whole one. */
    static String text(long millis) {
        Duration time = Duration.ofMillis(millis);
        int tenths = time.toMillisPart() / 100;
        String hours = time.toHours() > 0 ? time.toHours() + ":" : "";
        return String.format(Locale.ROOT, "%s%02d:%02d", hours, time.toMinutesPart(), time.toSecondsPart())
                + (tenths > 0 ? "." + tenths : "");
    }
}
