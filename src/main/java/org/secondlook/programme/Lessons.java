package org.secondlook.programme;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.reflection.ReflectionSubmitted;
import org.secondlook.reflection.Reflections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lessons that people chose for activities, and the completions that follow: an activity is complete when its person
 * has submitted a reflection on the lesson that they chose for it, in whichever order. A completion stays, whatever
 * becomes of the lesson.
 */
@Component
class Lessons {

    private final LessonStore store;
    private final Activities activities;
    private final Recordings recordings;
    private final Reflections reflections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lessons(
            LessonStore store,
            Activities activities,
            Recordings recordings,
            Reflections reflections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.recordings = recordings;
        this.reflections = reflections;
        this.events = events;
        this.clock = clock;
    }

    /** Holds the lesson, as whoever submits a reflection does, so that of the two the later one sees the earlier. */
    @Transactional
    void choose(ActivityId id, RecordingId lesson, Viewer viewer) {
        ActivityId activity = ownPractice(id, viewer);
        RecordingId recording = recordings.hold(lesson, viewer).id();
        Instant now = Times.now(clock);
        store.choose(activity, viewer.person(), recording, now);
        if (reflections.progress(recording, viewer).submittedAt().isPresent()) {
            complete(activity, viewer.person(), now);
        }
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
    void submitted(ReflectionSubmitted reflection) {
        for (ActivityId activity : store.activitiesWith(reflection.recording(), reflection.by())) {
            complete(activity, reflection.by(), reflection.at());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.removeAll(recording.recording());
    }

    private void complete(ActivityId activity, PersonId person, Instant at) {
        if (store.complete(activity, person, at)) {
            events.publishEvent(new ActivityCompleted(activity, person, at));
        }
    }
}
