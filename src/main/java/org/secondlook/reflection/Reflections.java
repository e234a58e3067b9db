package org.secondlook.reflection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own reflections, each on a recording of theirs. */
@Component
public class Reflections {

    private final ReflectionStore store;
    private final ReflectionPages pages;
    private final Recordings recordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reflections(
            ReflectionStore store,
            ReflectionPages pages,
            Recordings recordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.recordings = recordings;
        this.events = events;
        this.clock = clock;
    }

    /** How far the viewer has come with a recording of theirs. */
    public Progress progress(RecordingId recording, Viewer viewer) {
        return pages.progress(recording, viewer);
    }

    Reflection get(RecordingId recording, Viewer viewer) {
        return pages.get(recordings.get(recording, viewer).id(), viewer);
    }

    /** Keeps a draft, unless a newer one that says else was saved, in another tab or by a later turn of this one. */
    @Transactional
    Reflection save(RecordingId recording, ReflectionForm form, Viewer viewer) {
        Reflection before = pages.get(recordings.hold(recording, viewer).id(), viewer);
        if (before.answers().equals(form.answers())) {
            store.confirm(before.id(), form);
            return before;
        }
        if (!isNext(before, form, viewer)) {
            throw new StaleException(before.id());
        }
        store.answer(before.id(), form.answers());
        return pages.get(recording, viewer);
    }

    private boolean isNext(Reflection before, ReflectionForm form, Viewer viewer) {
        Instant now = Times.now(clock);
        return before.version() == 0
                ? form.baseVersion() == 0 && store.begin(before, form, viewer.person(), now)
                : store.save(before.id(), form, now);
    }

    /** Submits what the form says, if nothing that must be answered is missing; tells it the first time and every time. */
    @Transactional
    Reflection submit(RecordingId recording, ReflectionForm form, Viewer viewer) {
        Reflection saved = save(recording, form, viewer);
        if (saved.isComplete()) {
            Instant now = Times.now(clock);
            store.submit(saved.id(), now);
            events.publishEvent(new ReflectionSubmitted(saved.id(), recording, viewer.person(), now));
        }
        return pages.get(recording, viewer);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.forget(recording.recording());
    }

    /**
     * What has been done with a recording.
     *
     * @param markers how many markers there are
     * @param begun whether there is a draft
     * @param submittedAt when the reflection was first submitted
     */
    public record Progress(int markers, boolean begun, Optional<Instant> submittedAt) {}
}
