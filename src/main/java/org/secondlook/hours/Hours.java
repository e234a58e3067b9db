package org.secondlook.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time that a viewer sets aside; whatever their role, they find nobody else's. What has been stays as it was planned. */
@Component
class Hours {

    private final PlanStore store;
    private final PlanPages pages;
    private final SlotStore slots;
    private final SlotPages days;
    private final People people;
    private final Clock clock;

    Hours(PlanStore store, PlanPages pages, SlotStore slots, SlotPages days, People people, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.slots = slots;
        this.days = days;
        this.people = people;
        this.clock = clock;
    }

    List<Plan> own(Viewer viewer) {
        return pages.all(viewer.person());
    }

    Plan get(PlanId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The same, which nobody else changes until the transaction ends. */
    @Transactional
    Plan hold(PlanId id, Viewer viewer) {
        return pages.hold(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Where the viewer set time aside last. */
    Optional<ZoneId> zone(Viewer viewer) {
        return pages.zone(viewer.person());
    }

    /** The day on which it is there. */
    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), zone(viewer).orElse(ZoneOffset.UTC));
    }

    /** The first day of a plan that can still be planned otherwise. */
    LocalDate nextDay(Plan plan) {
        Rhythm rhythm = plan.rhythm();
        return rhythm.ahead(clock.instant())
                .map(Rhythm::first)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), rhythm.zone()));
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("protected time without a practice of one's own");
        }
    }

    /** Whether there was room for one more. Sent twice, it is one. */
    @Transactional
    boolean add(Plan plan, Viewer viewer) {
        demandPractice(viewer);
        people.hold(viewer);
        if (isThere(plan, viewer)) {
            return true;
        } else if (isFull(viewer)) {
            return false;
        }
        addNew(plan, viewer);
        return true;
    }

    /** The very plan, or one of the same offer. */
    private boolean isThere(Plan plan, Viewer viewer) {
        return own(viewer).stream()
                .anyMatch(each -> each.id().equals(plan.id())
                        || (plan.offer() != null && plan.offer().equals(each.offer())));
    }

    /** A key that somebody else has is none that can be had. */
    private void addNew(Plan plan, Viewer viewer) {
        if (!store.add(plan, viewer.person())) {
            throw new NotVisibleException(plan.id());
        }
    }

    private boolean isFull(Viewer viewer) {
        Instant now = clock.instant();
        return own(viewer).stream().filter(plan -> !plan.rhythm().isOver(now)).count() >= Plan.MOST;
    }

    /**
     * Plans it otherwise from now on; false when somebody changed it meanwhile. What has been of it stays as it was, so then the rest
     * is a plan of its own.
     *
     * @param rest under a key of its own, with the version that is changed
     */
    @Transactional
    boolean change(PlanId id, Plan rest, Viewer viewer) {
        people.hold(viewer);
        if (pages.find(rest.id(), viewer.person()).isPresent()) {
            return true;
        }
        Plan before = hold(id, viewer);
        Instant now = Times.now(clock);
        Optional<LocalDate> lastBegun = before.rhythm().lastBegun(now);
        return lastBegun.isEmpty()
                ? changeWhole(before, rest, viewer)
                : changeRest(before, lastBegun.get(), rest, viewer);
    }

    private boolean changeWhole(Plan before, Plan rest, Viewer viewer) {
        Plan changed =
                new Plan(before.id(), rest.purpose(), rest.rhythm(), before.offer(), rest.version(), rest.writtenAt());
        if (!store.change(changed, viewer.person())) {
            return false;
        }
        carrySkips(before, changed, viewer);
        return true;
    }

    private boolean changeRest(Plan before, LocalDate lastBegun, Plan rest, Viewer viewer) {
        if (!cut(before, lastBegun, rest.version(), viewer)) {
            return false;
        }
        Plan added = new Plan(
                rest.id(), rest.purpose(), rest.rhythm(), before.offer(), Plan.FIRST_VERSION, rest.writtenAt());
        addNew(added, viewer);
        carrySkips(before, added, viewer);
        return true;
    }

    private boolean cut(Plan plan, LocalDate last, int version, Viewer viewer) {
        return store.cut(been(plan, last, version), viewer.person());
    }

    private static Plan been(Plan plan, LocalDate last, int version) {
        return new Plan(plan.id(), plan.purpose(), plan.rhythm().until(last), plan.offer(), version, plan.writtenAt());
    }

    /** Days to come that were left out stay so where there still are such days. */
    private void carrySkips(Plan before, Plan after, Viewer viewer) {
        Instant now = clock.instant();
        days.skips(viewer.person()).stream()
                .map(SlotPages.Skip::day)
                .filter(skip -> skip.plan().equals(before.id()))
                .filter(skip -> !before.rhythm().hasBegun(skip.day(), now))
                .forEach(skip -> carrySkip(skip, after));
    }

    private void carrySkip(SlotPages.Day skip, Plan after) {
        if (after.rhythm().has(skip.day())) {
            slots.move(skip.day(), skip.plan(), after.id());
        } else {
            slots.drop(skip.day(), skip.plan());
        }
    }

    /** Nothing of it is to come any more; what has been stays. */
    @Transactional
    void end(PlanId id, Viewer viewer) {
        Plan plan = hold(id, viewer);
        Optional<LocalDate> last = plan.rhythm().lastBegun(clock.instant());
        if (last.isPresent()) {
            cut(plan, last.get(), plan.version(), viewer);
            carrySkips(plan, been(plan, last.get(), plan.version()), viewer);
        } else {
            store.remove(id, viewer.person());
        }
    }

    /** With all that was said of it. */
    @Transactional
    void remove(PlanId id, Viewer viewer) {
        hold(id, viewer);
        store.remove(id, viewer.person());
    }
}
