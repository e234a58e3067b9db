package org.secondlook.programme;

import java.time.Clock;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lessons that people choose for activities, each their own. */
@Component
class Choices {

    private final ChoiceStore store;
    private final Activities activities;
    private final Recordings recordings;
    private final Completions completions;
    private final Clock clock;

    Choices(ChoiceStore store, Activities activities, Recordings recordings, Completions completions, Clock clock) {
        this.store = store;
        this.activities = activities;
        this.recordings = recordings;
        this.completions = completions;
        this.clock = clock;
    }

    /** Holds the lesson, as whoever submits a reflection does, so that of the two the later one sees the earlier. */
    @Transactional
    void choose(ActivityId id, RecordingId lesson, Viewer viewer) {
        ActivityId activity = ownPractice(id, viewer);
        RecordingId recording = recordings.hold(lesson, viewer).id();
        store.choose(activity, viewer.person(), recording, Times.now(clock));
        completions.chosen(activity, recording, viewer);
    }

    @Transactional
    void remove(ActivityId id, Viewer viewer) {
        store.remove(ownPractice(id, viewer), viewer.person());
    }

    private ActivityId ownPractice(ActivityId id, Viewer viewer) {
        ActivityId activity = activities.get(id, viewer).id();
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("choose a lesson as " + viewer.role());
        }
        return activity;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.removeAll(recording.recording());
    }
}
