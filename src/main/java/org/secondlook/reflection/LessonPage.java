package org.secondlook.reflection;

import org.secondlook.recording.Recording;

/** A lesson with what its person has noticed, as far as it is shown at once. */
record LessonPage(Recording recording, MarkerListing markers) {

    static LessonPage of(Recording recording, MarkerWindow window) {
        return new LessonPage(recording, MarkerListing.of(recording.id(), window));
    }
}
