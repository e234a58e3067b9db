package org.secondlook.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.RecordingId;

/**
 * What somebody wrote down for themselves.
 *
 * @param day of which it tells
 * @param lesson of theirs that it is about; null for none
 * @param version of its words
 */
record JournalEntry(
        JournalEntryId id,
        LocalDate day,
        String words,
        @Nullable RecordingId lesson,
        int version) {

    /** In characters (code points). */
    static final int LONGEST = 5000;
}
