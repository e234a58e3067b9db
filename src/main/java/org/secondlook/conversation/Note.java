package org.secondlook.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Wording;
import org.secondlook.people.PersonId;

/**
 * The notes of both, as one of them wrote them at some time.
 *
 * @param number 0 before anybody has written
 * @param author null before anybody has written
 * @param authorName null for names that the platform keeps to itself
 */
record Note(
        int number,
        @Nullable PersonId author,
        @Nullable String authorName,
        String words,
        @Nullable Instant writtenAt) {

    /** In characters (code points). */
    static final int LONGEST = 40_000;

    /** Comparing two texts takes longer the more lines differ. */
    static final int MOST_LINES = 2_000;

    static final Note NONE = new Note(0, null, null, "", null);

    static boolean isSound(String words) {
        return Wording.isSound(words, LONGEST)
                && words.chars().filter(c -> c == '\n').count() < MOST_LINES;
    }

    public @Nullable LocalDate day() {
        return writtenAt == null ? null : Times.day(writtenAt);
    }
}
