package org.secondlook.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a recording's upload is, while it is unfinished and after.
 *
 * @param received how many bytes are durable, in order and without gaps
 * @param metadata as the client gave it
 * @param expiresAt when it is given up unless more bytes come; null once the last byte is there
 */
record Upload(
        RecordingId id,
        RecordingState state,
        long size,
        long received,
        UploadMetadata metadata,
        @Nullable Instant expiresAt) {

    boolean isFinished() {
        return state != RecordingState.RECEIVING;
    }

    boolean isExpired(Instant now) {
        return !isFinished() && expiresAt != null && !now.isBefore(expiresAt);
    }

    Upload withReceived(long durable) {
        return new Upload(id, state, size, durable, metadata, expiresAt);
    }
}
