package org.secondlook.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The beginning or the end of a recording has been cut away, or is back, in the transaction that tells it: what is kept along its time
 * moves. What lies outside stays, unseen, for it can come back until {@link RecordingSettled}.
 *
 * @param shift by which everything is earlier than before; negative when it is later
 * @param end from where on nothing is seen any more; null where the recording has its own end
 */
public record RecordingMoved(
        RecordingId recording, Duration shift, @Nullable Duration end, Instant at) {

    /** The end in milliseconds, as columns keep it. */
    public @Nullable Long endMillis() {
        return end == null ? null : end.toMillis();
    }
}
