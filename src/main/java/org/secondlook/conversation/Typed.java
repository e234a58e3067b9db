package org.secondlook.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;

/** What somebody typed into a field, which may be nothing. */
final class Typed {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private Typed() {}

    /** One line, as it is kept. */
    static String line(@Nullable String typed) {
        return Unseen.takenFrom(Objects.requireNonNullElse(typed, "").replaceAll("\\s+", " "))
                .strip();
    }

    /** Several lines, as they are kept. Line breaks as browsers send them count as one character. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
    }

    /** Whether there is something to read, and not too much. */
    static boolean isSound(String words, int most) {
        return !Unseen.takenFrom(words).isBlank() && Wording.isSound(words, most);
    }

    /** The day, as browsers send it; empty for what is none that anybody means. */
    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(line(typed));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
