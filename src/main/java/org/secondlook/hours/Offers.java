package org.secondlook.hours;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.CourseId;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times that leads offer to their course. Whoever takes one has a plan of their own, which goes on when the offer is taken back; leads see
 * what is offered, and neither who has taken it nor how many.
 */
@Component
class Offers {

    private final OfferStore store;
    private final OfferPages pages;
    private final Hours hours;
    private final People people;
    private final Clock clock;

    Offers(OfferStore store, OfferPages pages, Hours hours, People people, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.hours = hours;
        this.people = people;
        this.clock = clock;
    }

    /** Those of the viewer's course of which something is to come. */
    List<Offer> here(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !viewer.role().hasOwnPractice()) {
            return List.of();
        }
        Instant now = clock.instant();
        return pages.of(course).stream()
                .filter(offer -> !offer.rhythm().isOver(now))
                .toList();
    }

    /** The same, without what the viewer has taken. */
    List<Offer> untaken(Viewer viewer) {
        Set<OfferId> taken = hours.own(viewer).stream()
                .flatMap(plan -> Stream.ofNullable(plan.offer()))
                .collect(Collectors.toSet());
        return here(viewer).stream()
                .filter(offer -> !taken.contains(offer.id()))
                .toList();
    }

    private Offer get(OfferId id, Viewer viewer) {
        return here(viewer).stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    static boolean mayOffer(Viewer viewer) {
        return viewer.role() == Role.PD_LEAD && viewer.course() != null;
    }

    /** The course to which the viewer may offer something. */
    static CourseId demandLead(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !mayOffer(viewer)) {
            throw new NotPermittedException("offering time to a course");
        }
        return course;
    }

    /** Whether there was room for one more. Sent twice, it is one. */
    @Transactional
    boolean add(Offer offer, Viewer viewer) {
        CourseId course = demandLead(viewer);
        people.hold(viewer);
        List<Offer> present = here(viewer);
        if (present.stream().anyMatch(each -> each.id().equals(offer.id()))) {
            return true;
        } else if (present.size() >= Offer.MOST) {
            return false;
        } else if (!store.add(offer, course, Times.now(clock))) {
            throw new NotVisibleException(offer.id());
        }
        return true;
    }

    /** Nobody takes it any more; whoever has keeps their plan. */
    @Transactional
    void withdraw(OfferId id, Viewer viewer) {
        get(id, viewer);
        store.remove(id, demandLead(viewer));
    }

    /** What is to come of it becomes a plan of the viewer's; false when they have too many. Taken twice, it is one. */
    @Transactional
    boolean take(OfferId id, Viewer viewer) {
        Offer offer = get(id, viewer);
        Rhythm ahead = offer.rhythm().ahead(clock.instant()).orElseThrow(() -> new StaleException(id));
        return hours.add(
                new Plan(new PlanId(Uuids.next()), offer.purpose(), ahead, id, Plan.FIRST_VERSION, Times.now(clock)),
                viewer);
    }
}
