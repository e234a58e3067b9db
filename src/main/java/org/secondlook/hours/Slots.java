package org.secondlook.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a viewer's plans: left out before they begin, and spoken of once they have. Nothing is known of them but what is said. */
@Component
class Slots {

    private final Hours hours;
    private final PlanPages plans;
    private final SlotStore store;
    private final SlotPages pages;
    private final Clock clock;

    Slots(Hours hours, PlanPages plans, SlotStore store, SlotPages pages, Clock clock) {
        this.hours = hours;
        this.plans = plans;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** All of them, in the order of time. */
    List<Slot> own(Viewer viewer) {
        return of(viewer.person());
    }

    private List<Slot> of(PersonId person) {
        Set<SlotPages.Day> out = pages.skips(person).stream()
                .filter(SlotPages.Skip::isOut)
                .map(SlotPages.Skip::day)
                .collect(Collectors.toSet());
        Map<SlotPages.Day, Integer> words = pages.words(person);
        return plans.all(person).stream()
                .flatMap(plan -> plan.rhythm().days().map(day -> slot(plan, day, out, words)))
                .sorted((one, other) -> one.begin().compareTo(other.begin()))
                .toList();
    }

    private Slot slot(Plan plan, LocalDate day, Set<SlotPages.Day> out, Map<SlotPages.Day, Integer> words) {
        var key = new SlotPages.Day(plan.id(), day);
        return Slot.of(plan, day, out.contains(key), words.get(key), clock.instant());
    }

    /** A day of a plan that the viewer holds, or the answer 404. */
    private Slot hold(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        hours.hold(id, viewer);
        return own(viewer).stream()
                .filter(slot -> slot.plan().id().equals(id) && slot.day().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    @Transactional
    void leaveOut(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        store.leaveOut(id, holdComing(id, day, viewer).day(), Times.now(clock));
    }

    @Transactional
    void putBack(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        store.putBack(id, holdComing(id, day, viewer).day(), Times.now(clock));
    }

    private Slot holdComing(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        Slot slot = hold(id, day, viewer);
        if (slot.begun()) {
            throw new StaleException(id);
        }
        return slot;
    }

    /**
     * Says how much of it was the viewer's; false when that is more than was planned.
     *
     * @param minutes 0 when it was taken from them; null for all of it
     */
    @Transactional
    boolean say(PlanId id, @Nullable LocalDate day, @Nullable Integer minutes, Viewer viewer) {
        Slot slot = holdBegun(id, day, viewer);
        int said = minutes == null ? slot.minutes() : minutes;
        if (said < 0 || said > slot.minutes()) {
            return false;
        }
        store.say(id, slot.day(), said, Times.now(clock));
        return true;
    }

    @Transactional
    void unsay(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        store.unsay(id, holdBegun(id, day, viewer).day());
    }

    private Slot holdBegun(PlanId id, @Nullable LocalDate day, Viewer viewer) {
        Slot slot = hold(id, day, viewer);
        if (slot.state() != Slot.State.OPEN && slot.state() != Slot.State.SAID) {
            throw new StaleException(id);
        }
        return slot;
    }
}
