package org.secondlook.clip;

import java.time.Duration;
import java.time.Instant;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;

/**
 * A piece of a lesson, with a title and a question to watch it by.
 *
 * @param recording of which it is a piece
 * @param range of the recording
 * @param version of its words
 * @param percent how far its cutting has come
 */
record Clip(
        ClipId id,
        RecordingId recording,
        Range range,
        ClipWords words,
        int version,
        ClipState state,
        int percent,
        Instant createdAt) {

    public boolean isReady() {
        return state == ClipState.READY;
    }

    public boolean isFailed() {
        return state == ClipState.FAILED;
    }

    public boolean isCutting() {
        return state == ClipState.CUTTING;
    }

    /** How long it is, as people read it. */
    public String length() {
        Duration length = range.length();
        return new Moment(length.toMillis()).text();
    }
}
