package org.secondlook.observation;

import org.jspecify.annotations.Nullable;

/**
 * Something that was coded in a lesson, in milliseconds from its beginning.
 *
 * @param code of the framework
 * @param end of a state; null for a moment, and for what lasts until another of its group begins
 * @param version counts its changes, so that a change that is late or was made in another window is known
 * @param removed whether it was taken back; kept so that a late repetition does not bring it back
 */
record Event(EventId id, String code, long start, @Nullable Long end, int version, boolean removed) {

    Event takenBack() {
        return new Event(id, code, start, end, version + 1, true);
    }
}
