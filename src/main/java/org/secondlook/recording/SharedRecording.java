package org.secondlook.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recording as whoever it is shared with sees it: to be watched, and nothing that was noted about it. */
record SharedRecording(
        UUID id,
        String title,
        RecordingState state,
        @Nullable Long durationMillis,
        boolean hasPoster,
        boolean resting) {

    public boolean isPlayable() {
        return state == RecordingState.PLAYABLE && !resting;
    }
}
