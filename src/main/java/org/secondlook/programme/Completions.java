package org.secondlook.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
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
 * whichever order, or has done the act for which it asks. A completion stays, whatever becomes of the lesson.
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

    /** The first of them. One that was completed a moment ago, by another act, leaves it to the next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void completeOldest(List<ActivityId> open, PersonId person, Instant at) {
        for (ActivityId activity : open) {
            if (complete(activity, person, at)) {
                return;
            }
        }
    }

    /** Whether it was not complete before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean complete(ActivityId activity, PersonId person, Instant at) {
        boolean first = store.complete(activity, person, at);
        if (first) {
            events.publishEvent(new ActivityCompleted(activity, person, at));
        }
        return first;
    }
}
