package org.secondlook.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * A lesson that somebody recorded: theirs, never transferred.
 *
 * @param id of the recording; the upload has the same
 * @param owner the only person who finds it
 * @param title what the owner calls it; at first the file's name without its ending
 * @param state how far it has come
 * @param size of the original in bytes; null while it is still being recorded and nobody knows
 * @param received how many of them are durable
 * @param duration of the lesson, once known
 * @param failure the message key of why it cannot be watched, when it is FAILED
 * @param createdAt when the upload began
 */
public record Recording(
        RecordingId id,
        PersonId owner,
        String title,
        RecordingState state,
        @Nullable Long size,
        long received,
        @Nullable Duration duration,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Rest rest) {

    public boolean isPlayable() {
        return state == RecordingState.PLAYABLE && !isResting();
    }

    public boolean isResting() {
        return rest != null;
    }

    /** Whether it was still being recorded when the last bytes came: it has an end only when somebody says so. */
    public boolean isOpenEnded() {
        return state == RecordingState.RECEIVING && (size == null || size == received);
    }

    /** How much of the original is here, rounded down, so that 100 is never said too early. */
    public int percentReceived() {
        return size == null ? 0 : (int) (100 * received / size);
    }
}
