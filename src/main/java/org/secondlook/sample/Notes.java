package org.secondlook.sample;

import java.time.Clock;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write down for themselves about the sample lesson. */
@Component
class Notes {

    private final VisitStore store;
    private final VisitPages pages;
    private final Clock clock;

    Notes(VisitStore store, VisitPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who does more here than watch: everybody but guests and those who run the place. */
    static boolean areFor(Viewer viewer) {
        return viewer.role().hasOwnPractice() || viewer.role() == Role.LIBRARY_EDITOR;
    }

    Note of(Viewer viewer) {
        return pages.noteOf(viewer.person());
    }

    /** Whether it was kept; not when it has been changed elsewhere since it was read. */
    @Transactional
    boolean keep(Note typed, Viewer viewer) {
        if (!areFor(viewer)) {
            throw new NotPermittedException("a note without a part in it");
        }
        store.begin(viewer.person(), Times.now(clock));
        return store.note(typed, viewer.person());
    }
}
