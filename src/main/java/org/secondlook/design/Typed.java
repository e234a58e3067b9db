package org.secondlook.design;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;

/** What somebody typed into a field, read as it is kept. */
final class Typed {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private Typed() {}

    /** One line. */
    static String line(@Nullable String typed) {
        return Unseen.takenFrom(text(typed).replaceAll("\\s+", " ")).strip();
    }

    /** Several lines. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    /** A day, as browsers send it; empty for none, and for what is none. */
    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(text(typed));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether something stands there that is no day. */
    static boolean isNoDay(@Nullable String typed) {
        return !text(typed).isEmpty() && day(typed).isEmpty();
    }

    /** A number from one to the most; empty for what is none. */
    static Optional<Integer> number(@Nullable String typed, int most) {
        String text = text(typed);
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
