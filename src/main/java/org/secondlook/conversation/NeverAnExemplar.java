package org.secondlook.conversation;

import org.secondlook.exemplar.ReleaseGate;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Component;

/** The recording of a conversation is for the two who are heard in it, and never for their school. */
@Component
class NeverAnExemplar implements ReleaseGate {

    private final TapedPages pages;

    NeverAnExemplar(TapedPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean permits(RecordingId recording, Viewer owner) {
        return pages.bound(recording, owner).isEmpty();
    }
}
