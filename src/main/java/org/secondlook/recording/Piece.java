package org.secondlook.recording;

/**
 * What of a recording somebody may watch: all of it, or what a clip shows.
 *
 * @param fromMillis where it begins in the recording as it is seen now
 * @param toMillis where it ends there
 */
public record Piece(RecordingId recording, long fromMillis, long toMillis) {

    /** All of a recording. */
    static Piece whole(RecordingId recording) {
        return new Piece(recording, 0, Long.MAX_VALUE);
    }
}
