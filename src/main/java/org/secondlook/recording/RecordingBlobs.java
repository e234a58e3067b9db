package org.secondlook.recording;

import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.BlobKey;

/** Where a recording's bytes are: everything of one recording lies below one key and goes with it. */
final class RecordingBlobs {

    /** Below it lie all recordings. */
    static final BlobKey ALL = new BlobKey("recordings");

    private static final String ORIGINAL = "/original";

    private RecordingBlobs() {}

    /** Below it lies everything of one recording. */
    static BlobKey of(RecordingId id) {
        return new BlobKey(ALL + "/" + id);
    }

    /** The bytes as they were uploaded. */
    static BlobKey original(RecordingId id) {
        return new BlobKey(of(id) + ORIGINAL);
    }

    /** The recording whose original has this key; empty when it is none's. */
    static Optional<RecordingId> ownerOfOriginal(BlobKey key) {
        String path = key.value();
        return path.endsWith(ORIGINAL)
                ? ownerOf(new BlobKey(path.substring(0, path.length() - ORIGINAL.length())))
                : Optional.empty();
    }

    /** The recording that a key one step below all recordings is about; empty when it is no recording's. */
    static Optional<RecordingId> ownerOf(BlobKey key) {
        try {
            return Optional.of(new RecordingId(
                    UUID.fromString(key.value().substring(ALL.value().length() + 1))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
