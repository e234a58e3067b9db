package org.secondlook.circle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Circles: begun, joined by whoever accepts their norms, and left. Whoever is not asked to join one finds none there. */
@Component
class Circles {

    private final CircleStore store;
    private final CirclePages pages;
    private final Audiences audiences;
    private final CircleNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circles(
            CircleStore store,
            CirclePages pages,
            Audiences audiences,
            CircleNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.audiences = audiences;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    List<Circle> index(Viewer viewer) {
        return pages.index(viewer);
    }

    /** A circle that the viewer was asked to join, or the answer 404. */
    Circle get(CircleId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The same, if the viewer has joined it and accepts the norms that hold. */
    Circle joined(CircleId id, Viewer viewer) {
        Circle circle = get(id, viewer);
        if (!circle.isOpenTo(viewer.person())) {
            throw new NotVisibleException(id);
        }
        return circle;
    }

    /** The same, to be changed while nobody else does, and while it goes on. */
    Circle held(CircleId id, Viewer viewer) {
        store.hold(id);
        Circle circle = get(id, viewer);
        if (circle.isClosed()) {
            throw new StaleException(id);
        }
        return circle;
    }

    /** The same, to be changed by whoever facilitates it. */
    Circle heldToFacilitate(CircleId id, Viewer viewer) {
        store.hold(id);
        return facilitated(id, viewer);
    }

    /** A circle that goes on, if the viewer facilitates it. */
    Circle facilitated(CircleId id, Viewer viewer) {
        Circle circle = joined(id, viewer);
        if (circle.isClosed()) {
            throw new StaleException(id);
        } else if (!circle.isFacilitatedBy(viewer.person())) {
            throw new NotPermittedException("what facilitators do");
        }
        return circle;
    }

    /** Starts one, which the viewer facilitates: they wrote its norms, and show something first. */
    @Transactional
    CircleId start(CircleForm form, Viewer viewer) {
        CourseId course = viewer.course();
        CircleId id = CircleId.next();
        if (course == null || !viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("starting a circle");
        }
        Instant now = Times.now(clock);
        audiences.open(id.audience(), form.name(), course);
        store.start(id, form, viewer.person(), course, now);
        store.write(id, new Norms(1, form.rules()), now);
        invite(id, viewer.person(), now);
        form.people().forEach(person -> ask(id, person, now, viewer));
        join(id, 1, viewer, now);
        return id;
    }

    private void ask(CircleId id, PersonId person, Instant now, Viewer by) {
        invite(id, person, now);
        notices.invited(id, person, by);
    }

    private void invite(CircleId id, PersonId person, Instant now) {
        if (!store.invite(id, person, now)) {
            throw new NotVisibleException(person);
        }
    }

    private void join(CircleId id, int number, Viewer viewer, Instant now) {
        store.accept(id, number, viewer.person(), now);
        audiences.join(id.audience(), viewer.person());
        events.publishEvent(new NormsAccepted(id, viewer.person(), viewer.course(), now));
    }

    /** The viewer accepts the norms that they have read, if these still hold. */
    @Transactional
    void accept(CircleId id, int number, Viewer viewer) {
        Circle circle = held(id, viewer);
        if (circle.norms().number() != number) {
            throw new StaleException(id);
        }
        join(id, number, viewer, Times.now(clock));
    }

    /** Declines, or leaves: what the viewer has shared there is over. */
    @Transactional
    void leave(CircleId id, Viewer viewer) {
        store.hold(id);
        Circle circle = get(id, viewer);
        if (circle.isFacilitatedBy(viewer.person())) {
            throw new NotPermittedException("leaving a circle that one facilitates");
        }
        takeOut(id, viewer.person());
    }

    /** Asks one more of the course to join. Everybody sees that they are asked. */
    @Transactional
    void ask(CircleId id, PersonId person, Viewer viewer) {
        Circle circle = heldToFacilitate(id, viewer);
        if (circle.find(person).isEmpty()) {
            if (circle.members().size() >= Circle.MOST) {
                throw new NotPermittedException("more than a circle");
            }
            ask(id, person, Times.now(clock), viewer);
        }
    }

    /** Takes somebody out, who may be asked again. */
    @Transactional
    void remove(CircleId id, PersonId person, Viewer viewer) {
        Circle circle = heldToFacilitate(id, viewer);
        if (circle.isFacilitatedBy(person)) {
            throw new NotPermittedException("taking oneself out of a circle that one facilitates");
        }
        takeOut(id, circle.member(person).person());
    }

    private void takeOut(CircleId id, PersonId person) {
        store.remove(id, person);
        audiences.leave(id.audience(), person);
    }
}
