package org.secondlook.clip;

import java.util.UUID;
import org.secondlook.recording.Moment;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;

/** A clip as whoever it is shared with sees it: no page tells them of which lesson. */
record SharedClip(
        UUID id,
        UUID recordingId,
        String title,
        String question,
        ClipState state,
        long startAt,
        long endAt,
        boolean hasPoster) {

    /** What it shows of its lesson. */
    Piece piece() {
        return new Piece(new RecordingId(recordingId), startAt, endAt);
    }

    public boolean isReady() {
        return state == ClipState.READY;
    }

    /** How long it is, as people read it. */
    public String length() {
        return new Moment(endAt - startAt).text();
    }
}
