package org.secondlook.programme;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.coaching.CycleClosed;
import org.secondlook.coaching.StageFinished;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.reflection.ReflectionSubmitted;
import org.secondlook.reflection.Reflections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when an activity is complete: when its person has submitted a reflection on the lesson that they chose for it, in
 * whichever order, or has come so far in coaching as it asks. A completion stays, whatever becomes of the lesson.
 */
@Component
class Completions {

    private final CompletionStore store;
    private final ChoiceStore choices;
    private final Reflections reflections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(
            CompletionStore store,
            ChoiceStore choices,
            Reflections reflections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.choices = choices;
        this.reflections = reflections;
        this.events = events;
        this.clock = clock;
    }

    /** A lesson was chosen, perhaps one whose reflection has been submitted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void chosen(ActivityId activity, RecordingId lesson, Viewer viewer) {
        if (reflections.progress(lesson, viewer).submittedAt().isPresent()) {
            complete(activity, viewer.person(), Times.now(clock));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void submitted(ReflectionSubmitted reflection) {
        for (ActivityId activity : choices.activitiesWith(reflection.recording(), reflection.by())) {
            complete(activity, reflection.by(), reflection.at());
        }
    }

    /** A cycle that somebody has closed completes one activity of its course that asks for one: that which has waited longest. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(CycleClosed cycle) {
        completeOldest(Asked.CYCLE, cycle.course(), cycle.teacher(), cycle.at());
    }

    /** The same of a stage. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void finished(StageFinished stage) {
        completeOldest(Asked.STAGE, stage.course(), stage.teacher(), stage.at());
    }

    /** One that was completed a moment ago, by another cycle, leaves it to the next. */
    private void completeOldest(Asked asks, CourseId course, PersonId person, Instant at) {
        for (ActivityId activity : store.open(asks, course, person)) {
            if (complete(activity, person, at)) {
                return;
            }
        }
    }

    private boolean complete(ActivityId activity, PersonId person, Instant at) {
        boolean first = store.complete(activity, person, at);
        if (first) {
            events.publishEvent(new ActivityCompleted(activity, person, at));
        }
        return first;
    }
}
