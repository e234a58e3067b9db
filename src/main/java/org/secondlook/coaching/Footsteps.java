package org.secondlook.coaching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.StaleException;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves a cycle that is held, keeps what moved it, and tells of it, in the caller’s transaction. */
@Component
class Footsteps {

    private final CycleStore store;
    private final CyclePages pages;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    Footsteps(CycleStore store, CyclePages pages, Notices notices, ApplicationEventPublisher events) {
        this.store = store;
        this.pages = pages;
        this.notices = notices;
        this.events = events;
    }

    /** How a cycle came to be. */
    void first(Cycle cycle, Act act, Viewer viewer, Instant now) {
        note(cycle, act, cycle.partOf(viewer.person()), now);
        tell(cycle, viewer.person());
    }

    void move(Walk walk, Cycle after, Act act, Viewer viewer, Instant now) {
        Cycle before = walk.cycle();
        if (!store.move(before, after)) {
            throw new StaleException(before.id());
        }
        store.note(before.id(), after.version(), act, before.partOf(viewer.person()), before.stage(), now);
        tell(before, viewer.person());
        CourseId course = pages.courseOf(before.id());
        if (act == Act.FINISH || act == Act.FINISH_LAST) {
            String stage = walk.current().key();
            events.publishEvent(new StageFinished(before.id(), stage, before.teacher(), course, now));
        } else if (act == Act.CLOSE) {
            events.publishEvent(new CycleClosed(before.id(), before.teacher(), course, now));
        }
    }

    /** The pairing ended, and with it what the two are doing. */
    void stop(Cycle open, Instant now) {
        Cycle after = open.moved(State.STOPPED, open.stage(), open.turn());
        if (store.move(open, after)) {
            store.note(open.id(), after.version(), Act.STOP, null, open.stage(), now);
        }
    }

    private void note(Cycle cycle, Act act, Part part, Instant now) {
        store.note(cycle.id(), cycle.version(), act, part, cycle.stage(), now);
    }

    /** Whoever did it need not be told. */
    private void tell(Cycle cycle, PersonId by) {
        PersonId other = other(cycle, by);
        if (other != null) {
            notices.tell(other, pages.courseOf(cycle.id()), Notice.Kind.CYCLE_STAGE, "/cycles/" + cycle.id());
        }
    }

    private static @Nullable PersonId other(Cycle cycle, PersonId by) {
        return cycle.teacher().equals(by) ? cycle.coach() : cycle.teacher();
    }
}
