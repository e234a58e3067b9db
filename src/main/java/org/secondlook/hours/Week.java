package org.secondlook.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What one week had: minutes that were planned and not left out, of these the ones that its owner says were theirs, and the ones of which they
 * say nothing, because it is not over or for any other reason.
 */
record Week(LocalDate monday, int planned, int used, int unsaid) {

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Of whatever begins in it. */
    static Week of(LocalDate monday, List<Slot> slots) {
        List<Slot> own = slots.stream()
                .filter(slot -> mondayOf(slot.day()).equals(monday))
                .filter(slot -> slot.state() != Slot.State.OUT)
                .toList();
        int planned = own.stream().mapToInt(Slot::minutes).sum();
        int used = own.stream()
                .mapToInt(slot -> slot.used() == null ? 0 : slot.used())
                .sum();
        int unsaid = own.stream()
                .filter(slot -> slot.used() == null)
                .mapToInt(Slot::minutes)
                .sum();
        return new Week(monday, planned, used, unsaid);
    }
}
