package org.secondlook.sample;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads people who are here for the first time: who sees what, somebody else’s lesson, and only then their own. */
@Component
public class Introductions {

    private static final long MINUTE = 60_000;

    private final VisitStore store;
    private final VisitPages pages;
    private final SampleLesson sample;
    private final Clock clock;

    Introductions(VisitStore store, VisitPages pages, SampleLesson sample, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.sample = sample;
        this.clock = clock;
    }

    /** How the viewer stands to it. */
    public Introduction of(Viewer viewer) {
        Lesson lesson = sample.lesson();
        long minutes = Math.round((double) lesson.millis() / MINUTE);
        return new Introduction(pages.choiceOf(viewer.person()).orElse(null), lesson.title(), lesson.focus(), minutes);
    }

    /** Remembers what the viewer wants; the last word counts. */
    @Transactional
    void choose(Choice choice, Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("an introduction without a practice of one's own");
        }
        store.begin(viewer.person(), Times.now(clock));
        store.choose(choice, viewer.person());
    }

    /** Remembers that the viewer has watched the sample lesson to its end or nearly, once. */
    @Transactional
    void watched(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("a sample lesson watched without a practice of one's own");
        }
        Instant now = Times.now(clock);
        store.begin(viewer.person(), now);
        store.watch(viewer.person(), now);
    }

    /** Whether somebody has watched it, or says so. */
    public boolean hasWatched(PersonId person) {
        return pages.watchedAt(person).isPresent();
    }
}
