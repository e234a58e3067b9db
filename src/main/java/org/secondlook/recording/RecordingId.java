package org.secondlook.recording;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A recording. */
public record RecordingId(UUID value) {

    /** Mints a new one. */
    public static RecordingId next() {
        return new RecordingId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
