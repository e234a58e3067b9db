package org.secondlook.comment;

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

/** What becomes of comments on a whole lesson when a part of it is cut away. */
@Component
@Order(5)
class CommentsAlong implements AlongRecording {

    private final CommentMoveStore store;

    CommentsAlong(CommentMoveStore store) {
        this.store = store;
    }

    @Override
    public List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer) {
        return List.of(new LeftOut("comment.trim.comments", store.countOutside(recording, remainder, viewer.person())));
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
