package org.secondlook.reflection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.sharing.Shares;
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
    private final Drafts drafts;
    private final Versions versions;
    private final Recordings recordings;
    private final Shares shares;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reflections(
            ReflectionStore store,
            ReflectionPages pages,
            Drafts drafts,
            Versions versions,
            Recordings recordings,
            Shares shares,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.drafts = drafts;
        this.versions = versions;
        this.recordings = recordings;
        this.shares = shares;
        this.events = events;
        this.clock = clock;
    }

    /** How far the viewer has come with a recording of theirs. */
    public Progress progress(RecordingId recording, Viewer viewer) {
        return pages.progress(recording, viewer);
    }

    Reflection get(RecordingId recording, Viewer viewer) {
        return pages.get(recordings.get(recording, viewer).id(), Occasion.FIRST, viewer);
    }

    /** The viewer's own first one of this name, or the answer 404. */
    Reflection get(ReflectionId id, Viewer viewer) {
        return pages.find(id, viewer)
                .filter(reflection -> reflection.set().occasion() == Occasion.FIRST)
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** Keeps a draft, unless a newer one that says else was saved, in another tab or by a later turn of this one. */
    @Transactional
    Reflection save(RecordingId recording, ReflectionForm form, Viewer viewer) {
        return drafts.save(recording, Occasion.FIRST, form, viewer);
    }

    /** Keeps the draft, and asks something else from now on; whatever was answered stays. */
    @Transactional
    Reflection ask(RecordingId recording, PromptSetId set, ReflectionForm form, Viewer viewer) {
        return drafts.ask(recording, set, form, viewer);
    }

    /** Submits what the form says, if nothing that must be answered is missing; tells it the first time and every time. */
    @Transactional
    Reflection submit(RecordingId recording, ReflectionForm form, Viewer viewer) {
        Reflection saved = drafts.save(recording, Occasion.FIRST, form, viewer);
        if (saved.isComplete()) {
            Instant now = Times.now(clock);
            store.submit(saved.id(), now);
            versions.keep(saved, viewer, now);
            events.publishEvent(new ReflectionSubmitted(saved.id(), recording, viewer.person(), now));
        }
        return pages.get(recording, Occasion.FIRST, viewer);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.forget(recording.recording()).forEach(id -> shares.forget(SharedReflections.subject(id)));
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
