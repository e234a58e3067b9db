package org.secondlook.reflection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A week after somebody submitted a reflection they are offered a second look, on a page of theirs and nowhere else. They may
 * put it off for another week, or decline it; who says nothing for three weeks is not asked any more.
 */
@Component
class SecondLooks {

    static final Duration DISTANCE = Duration.ofDays(7);

    private static final Duration OVER = Duration.ofDays(28);

    private final SecondLookStore store;
    private final SecondLookPages pages;
    private final ReflectionStore reflections;
    private final ReflectionPages own;
    private final Drafts drafts;
    private final Versions versions;
    private final Clock clock;

    SecondLooks(
            SecondLookStore store,
            SecondLookPages pages,
            ReflectionStore reflections,
            ReflectionPages own,
            Drafts drafts,
            Versions versions,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.reflections = reflections;
        this.own = own;
        this.drafts = drafts;
        this.versions = versions;
        this.clock = clock;
    }

    /** The one that is offered to the viewer now. */
    Optional<SecondLook> offered(Viewer viewer) {
        Instant now = Times.now(clock);
        return pages.due(now.minus(OVER), now.minus(DISTANCE), viewer);
    }

    /** Whether a week has gone by, so that its person may look again whatever they said. */
    boolean isTime(Reflection reflection) {
        Instant latest = Times.now(clock).minus(DISTANCE);
        return reflection.submittedAt().filter(at -> !at.isAfter(latest)).isPresent();
    }

    @Transactional
    void putOff(ReflectionId first, Viewer viewer) {
        demand(store.putOff(first, viewer.person(), Times.now(clock)), first);
    }

    @Transactional
    void decline(ReflectionId first, Viewer viewer) {
        demand(store.decline(first, viewer.person(), Times.now(clock)), first);
    }

    private static void demand(boolean theirs, ReflectionId id) {
        if (!theirs) {
            throw new NotVisibleException(id);
        }
    }

    /** What the viewer has written so far, looking again at a reflection of theirs. */
    Reflection get(ReflectionId first, Viewer viewer) {
        return own.get(before(first, viewer).recording(), Occasion.SECOND, viewer);
    }

    @Transactional
    Reflection save(ReflectionId first, ReflectionForm form, Viewer viewer) {
        return drafts.save(before(first, viewer).recording(), Occasion.SECOND, form, viewer);
    }

    /** Submits it, if nothing that must be answered is missing. It completes nothing, and so nobody is told. */
    @Transactional
    Reflection submit(ReflectionId first, ReflectionForm form, Viewer viewer) {
        Reflection saved = save(first, form, viewer);
        if (saved.isComplete()) {
            Instant now = Times.now(clock);
            reflections.submit(saved.id(), now);
            versions.keep(saved, viewer, now);
        }
        return get(first, viewer);
    }

    /** The reflection that is looked at again: a first one, and submitted. */
    private Reflection before(ReflectionId first, Viewer viewer) {
        return own.find(first, viewer)
                .filter(reflection -> reflection.set().occasion() == Occasion.FIRST)
                .filter(reflection -> reflection.submittedAt().isPresent())
                .orElseThrow(() -> new NotVisibleException(first));
    }
}
