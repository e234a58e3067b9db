package org.secondlook.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * What is left of a lesson that was erased: no title, nothing of what was in it.
 *
 * @param id that the lesson had
 * @param uploadedAt when it had come
 * @param reason why it went
 * @param versions how many files to watch, and pictures, went with it
 * @param erasedAt when nobody could open it any more
 * @param goneAt when its last file was deleted; null while that is under way
 */
record RecordingReceipt(
        UUID id,
        Instant uploadedAt,
        Eraser.Reason reason,
        long versions,
        Instant erasedAt,
        @Nullable Instant goneAt) {

    public LocalDate uploadedOn() {
        return Times.day(uploadedAt);
    }

    public LocalDate erasedOn() {
        return Times.day(erasedAt);
    }

    public boolean isGone() {
        return goneAt != null;
    }
}
