package org.secondlook.recording;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment of a lesson as people type and read it: {@code 1:02:03}, {@code 12:41.5}, or seconds alone. */
final class TypedTime {

    private static final Pattern TIME =
            Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?");

    /** What one leaves out at the end of a fraction, or all of it. */
    private static final Pattern END = Pattern.compile("\\.?0+$");

    private TypedTime() {}

    static Optional<Duration> of(@Nullable String typed) {
        Matcher parts = TIME.matcher(Objects.requireNonNullElse(typed, "").strip());
        return parts.matches() ? Optional.of(duration(parts)) : Optional.empty();
    }

    /** The same, but empty for what no clock shows, as {@code 1:75}. */
    static Optional<Duration> onAClock(String typed) {
        Matcher parts = TIME.matcher(typed.strip());
        return parts.matches() && !isTooMuch(parts) ? Optional.of(duration(parts)) : Optional.empty();
    }

    private static boolean isTooMuch(Matcher parts) {
        return (parts.group(2) != null && number(parts.group(3)) > 59)
                || (parts.group(1) != null && number(parts.group(2)) > 59);
    }

    private static Duration duration(Matcher parts) {
        return Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3)))
                .plusMillis(thousandths(parts.group(4)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long thousandths(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }

    /** With a fraction only where there is one. */
    static String text(Duration time) {
        String hours = time.toHours() > 0 ? time.toHours() + ":" : "";
        String seconds = String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
        String fraction = String.format(Locale.ROOT, ".%03d", time.toMillisPart());
        return hours + seconds + END.matcher(fraction).replaceFirst("");
    }
}
