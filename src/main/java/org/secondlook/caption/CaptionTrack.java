package org.secondlook.caption;

import org.secondlook.recording.RecordingId;

/**
 * The captions of a recording in one language.
 *
 * @param origin where they come from
 * @param read whether a person has read them; what comes from a file counts as read
 * @param size how many there are
 */
record CaptionTrack(TrackId id, RecordingId recording, Language language, Origin origin, boolean read, int size) {

    /** Who wrote captions at first. */
    enum Origin {
        FILE,
        MACHINE
    }
}
