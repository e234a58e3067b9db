package org.secondlook.programme;

import java.time.Clock;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an activity asks somebody to read: they open it, and then say that they have read it. Nothing else could tell. */
@Component
class Readings {

    private final ActivityDesk desk;
    private final ActStore store;
    private final Completions completions;
    private final Clock clock;

    Readings(ActivityDesk desk, ActStore store, Completions completions, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.completions = completions;
        this.clock = clock;
    }

    /** Where it is to be read. */
    @Transactional
    String open(ActivityId id, Viewer viewer) {
        ActPage page = own(id, viewer);
        if (page.asks() == Asked.STRATEGY) {
            store.noteOpening(id, viewer.person(), Times.now(clock));
        }
        return page.address();
    }

    /** Completes the activity, if what it asks to be read was opened, or accepted before; else there is nothing to say yet. */
    @Transactional
    void say(ActivityId id, Viewer viewer) {
        ActPage page = own(id, viewer);
        if (page.isToBeSaid()) {
            completions.complete(id, viewer.person(), Times.now(clock));
        }
    }

    private ActPage own(ActivityId id, Viewer viewer) {
        OwnActivity own = desk.get(id, viewer);
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("read for an activity as " + viewer.role());
        }
        return desk.act(own.activity().id(), viewer);
    }
}
