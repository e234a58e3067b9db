package org.secondlook.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a recording's upload is, while it is unfinished and after.
 *
 * @param size of the whole; null while its sender does not know it, as when something is still being recorded
 * @param received how many bytes are durable, in order and without gaps
 * @param metadata as the client gave it
 * @param expiresAt when it is given up unless more bytes come; null once the last byte is there
 */
record Upload(
        RecordingId id,
        RecordingState state,
        @Nullable Long size,
        long received,
        UploadMetadata metadata,
        @Nullable Instant expiresAt) {

    boolean isFinished() {
        return state != RecordingState.RECEIVING;
    }

    /** Whether its sender will tell only later how long it is. */
    boolean isOpenEnded() {
        return size == null;
    }

    /** Whether these bytes are all. */
    boolean endsAt(long offset) {
        return size != null && size == offset;
    }

    boolean isExpired(Instant now) {
        return !isFinished() && expiresAt != null && !now.isBefore(expiresAt);
    }

    Upload withSize(long told) {
        return new Upload(id, state, told, received, metadata, expiresAt);
    }

    Upload withReceived(long durable) {
        return new Upload(id, state, size, durable, metadata, expiresAt);
    }
}
