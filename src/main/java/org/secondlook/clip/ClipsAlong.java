package org.secondlook.clip;

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

/** What becomes of clips when a part of their lesson is cut away: those that are left are cut anew when they hear that it was revised. */
@Component
@Order(3)
class ClipsAlong implements AlongRecording {

    private final ClipMoveStore store;
    private final ClipPages pages;
    private final Clips clips;

    ClipsAlong(ClipMoveStore store, ClipPages pages, Clips clips) {
        this.store = store;
        this.pages = pages;
        this.clips = clips;
    }

    @Override
    public List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer) {
        long amount = pages.countOutside(recording, remainder, viewer.person());
        return List.of(new LeftOut("clip.trim.clips", amount));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RecordingMoved moved) {
        store.move(moved);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void settled(RecordingSettled settled) {
        store.unseen(settled.recording()).forEach(clips::end);
        store.settle(settled.recording());
    }
}
