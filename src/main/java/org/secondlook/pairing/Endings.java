package org.secondlook.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.EnrolmentChanged;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of pairings: by either of the two, or because one of them may not any more. All that was shared with it ends with it. */
@Component
class Endings {

    private final PairingStore store;
    private final Audiences audiences;
    private final PairingNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            PairingStore store,
            Audiences audiences,
            PairingNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.audiences = audiences;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** One of the two ends it. When the other has done so already, it is as they wish. */
    @Transactional
    void end(PairingId id, Viewer viewer) {
        Standing standing =
                store.hold(id).filter(held -> held.isOf(viewer)).orElseThrow(() -> new NotVisibleException(id));
        if (!standing.begun()) {
            throw new StaleException(id);
        }
        end(id, standing, Ending.OVER, viewer.person());
    }

    /** Somebody has left a course, or is something else there now. When they come back, nothing goes on by itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(EnrolmentChanged changed) {
        endUnbound(changed.course(), changed.person());
    }

    /** Ends what somebody has in a course with people with whom they may not work any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endUnbound(CourseId course, PersonId person) {
        store.unbound(course, person).forEach(id -> part(id, person));
    }

    /** Ends all that somebody has, everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(PersonId person) {
        store.openWith(person).forEach(id -> part(id, person));
    }

    private void part(PairingId id, PersonId leaving) {
        store.hold(id).ifPresent(standing -> end(id, standing, Ending.APART, leaving));
    }

    private void end(PairingId id, Standing standing, Ending ending, PersonId by) {
        Instant now = Times.now(clock);
        if (store.end(id, ending, now) && standing.begun()) {
            notices.ended(standing, by);
            events.publishEvent(new PairingEnded(
                    id, Objects.requireNonNull(standing.teacher()), Objects.requireNonNull(standing.coach()), now));
            audiences.end(id.audience());
        }
    }
}
