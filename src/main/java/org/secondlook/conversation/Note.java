package org.secondlook.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    static final Note NONE = new Note(0, null, null, "", null);
}
