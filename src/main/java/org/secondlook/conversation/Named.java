package org.secondlook.conversation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.recording.RecordingId;

/**
 * The recording of a conversation, which is the coach's.
 *
 * @param recording null once it is erased
 * @param eraseBy while it rests, when it is erased by itself
 */
record Named(
        @Nullable RecordingId recording,
        @Nullable Instant eraseBy,
        @Nullable Instant erasedAt) {

    public boolean isErased() {
        return recording == null;
    }

    public boolean isResting() {
        return recording != null && eraseBy != null;
    }

    public @Nullable LocalDate eraseDay() {
        return eraseBy == null ? null : Times.day(eraseBy);
    }

    public @Nullable LocalDate erasedOn() {
        return erasedAt == null ? null : Times.day(erasedAt);
    }
}
