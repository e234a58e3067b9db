package org.secondlook.conversation;

import org.jspecify.annotations.Nullable;
import org.secondlook.recording.RecordingId;

/**
 * Whether a conversation may be recorded, and what of it there is, as the two read it.
 *
 * @param named null while there is none
 */
record Taped(Consents consents, @Nullable Named named) {

    /** Whether the coach can say now which recording it is. */
    public boolean mayName() {
        return consents.areBoth() && (named == null || named.isErased());
    }

    boolean isOf(RecordingId recording) {
        return named != null && recording.equals(named.recording());
    }

    /** Whether it can be looked at and shown to the other now. */
    boolean isAwake() {
        return consents.areBoth() && named != null && named.recording() != null && !named.isResting();
    }

    /** What the page says of it. */
    public String state() {
        if (named != null && named.isErased()) {
            return "ERASED";
        } else if (named != null && named.isResting()) {
            return "RESTS";
        }
        return named == null ? consents.state().name() : "NAMED";
    }
}
