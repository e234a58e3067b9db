package org.secondlook.reflection;

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

/** What becomes of markers when a part of their lesson is cut away. */
@Component
@Order(1)
class MarkersAlong implements AlongRecording {

    private final MarkerMoveStore store;
    private final MarkerTimePages pages;

    MarkersAlong(MarkerMoveStore store, MarkerTimePages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer) {
        return List.of(new LeftOut("reflection.trim.markers", pages.countOutside(recording, remainder, viewer)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RecordingMoved moved) {
        store.move(moved);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(RecordingSettled settled) {
        store.settle(settled.recording());
    }
}
