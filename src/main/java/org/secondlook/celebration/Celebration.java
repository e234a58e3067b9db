package org.secondlook.celebration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * Something that went well.
 *
 * @param clip that is named in it; null for none
 * @param version of its words
 */
record Celebration(CelebrationId id, String words, @Nullable UUID clip, int version, Instant writtenAt) {

    /** In characters (code points). */
    static final int LONGEST = 1000;

    private static final int BEGINNING = 60;

    public LocalDate day() {
        return Times.day(writtenAt);
    }

    /** How it begins, by which it is known in lists. */
    public String beginning() {
        String line = words.lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)).strip() + "…";
    }
}
