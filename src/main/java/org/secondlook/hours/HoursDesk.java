package org.secondlook.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Lays out what a viewer has set aside, around the week in which they are. */
@Component
class HoursDesk {

    /** Older than that nobody remembers what became of a half hour. */
    private static final int WEEKS_BACK = 4;

    private static final int NEXT = 5;

    private final Hours hours;
    private final Slots slots;
    private final Clock clock;

    HoursDesk(Hours hours, Slots slots, Clock clock) {
        this.hours = hours;
        this.slots = slots;
        this.clock = clock;
    }

    HoursView of(Viewer viewer) {
        Instant now = clock.instant();
        LocalDate monday = Week.mondayOf(hours.today(viewer));
        List<Slot> all = slots.own(viewer);
        Map<Boolean, List<Plan>> plans = hours.own(viewer).stream()
                .collect(Collectors.partitioningBy(plan -> plan.rhythm().isOver(now)));
        return new HoursView(
                between(monday, monday.plusWeeks(1), all),
                between(monday.minusWeeks(WEEKS_BACK), monday, all).stream()
                        .filter(slot -> slot.state() == Slot.State.OPEN)
                        .toList(),
                between(monday.plusWeeks(1), LocalDate.MAX, all).stream()
                        .limit(NEXT)
                        .toList(),
                Weeks.until(monday, all),
                plans.getOrDefault(false, List.of()),
                plans.getOrDefault(true, List.of()));
    }

    private static List<Slot> between(LocalDate from, LocalDate until, List<Slot> all) {
        return all.stream()
                .filter(slot -> !slot.day().isBefore(from) && slot.day().isBefore(until))
                .toList();
    }
}
