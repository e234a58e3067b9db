package org.secondlook.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;

/**
 * Trying a step out without pupils: a recording of one's own, or words to say aloud.
 *
 * @param recording null for words
 * @param script empty for a recording
 * @param repetitions when it was done again, the newest first
 */
record Rehearsal(
        UUID id, @Nullable RecordingId recording, String script, Instant writtenAt, List<Instant> repetitions) {

    static final int LONGEST = 3000;

    static final int MOST = 20;

    Rehearsal {
        repetitions = List.copyOf(repetitions);
    }

    public LocalDate day() {
        return Times.day(writtenAt);
    }

    public boolean isWritten() {
        return recording == null;
    }

    /** On which days it was done again, the newest first. */
    public List<LocalDate> days() {
        return repetitions.stream().map(Times::day).distinct().toList();
    }
}
