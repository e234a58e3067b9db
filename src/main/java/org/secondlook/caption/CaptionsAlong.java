package org.secondlook.caption;

import java.util.List;
import org.secondlook.people.Viewer;
import org.secondlook.recording.AlongRecording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.secondlook.recording.RecordingSettled;
import org.secondlook.recording.Remainder;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of captions when a part of their lesson is cut away; what a machine is still hearing is asked for again. */
@Component
@Order(2)
class CaptionsAlong implements AlongRecording {

    private final CueMoveStore store;
    private final CuePages pages;
    private final Transcriptions transcriptions;

    CaptionsAlong(CueMoveStore store, CuePages pages, Transcriptions transcriptions) {
        this.store = store;
        this.pages = pages;
        this.transcriptions = transcriptions;
    }

    @Override
    public List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer) {
        return List.of(new LeftOut("caption.trim.captions", pages.countOutside(recording, remainder, viewer)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RecordingMoved moved) {
        store.move(moved);
        transcriptions.askAgain(moved.recording());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(RecordingSettled settled) {
        store.settle(settled.recording());
    }
}
