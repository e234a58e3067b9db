package org.secondlook.reflection;

import org.secondlook.recording.RecordingId;

/**
 * What somebody noticed in a recording of theirs, at a moment or over a range.
 *
 * @param note in their words; may be empty
 * @param version counts the changes of the marker, so that two tabs do not overwrite each other
 */
record Marker(MarkerId id, RecordingId recording, MarkerKind kind, Span span, String note, int version) {

    /** Whether it says the same as another, whatever has been changed since. */
    boolean saysTheSameAs(Marker other) {
        return recording.equals(other.recording)
                && kind == other.kind
                && span.equals(other.span)
                && note.equals(other.note);
    }
}
