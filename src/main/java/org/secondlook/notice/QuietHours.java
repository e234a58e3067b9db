package org.secondlook.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When somebody gets no mail, by the clocks where they are.
 *
 * @param from until the other time each day, over midnight too; both the same is never
 * @param weekends whether Saturdays and Sundays are quiet altogether
 */
record QuietHours(LocalTime from, LocalTime until, boolean weekends, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** After the lessons, until the morning, and at weekends. */
    static QuietHours usual(ZoneId zone) {
        return new QuietHours(LocalTime.of(18, 0), MORNING, true, zone);
    }

    boolean contain(Instant time) {
        ZonedDateTime there = time.atZone(zone);
        return (weekends && WEEKEND.contains(there.getDayOfWeek())) || contain(there.toLocalTime());
    }

    private boolean contain(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    /** The time itself, or when the quiet hours end in which it lies. */
    Instant notBefore(Instant time) {
        if (!contain(time)) {
            return time;
        }
        LocalDate day = LocalDate.ofInstant(time, zone);
        return Stream.iterate(day, each -> each.plusDays(1))
                .limit(8)
                .flatMap(this::ends)
                .filter(end -> end.isAfter(time) && !contain(end))
                .findFirst()
                .orElse(time);
    }

    /** When quiet hours may end on a day. Where clocks are put back, its time may come twice; where they are put on, later. */
    private Stream<Instant> ends(LocalDate day) {
        ZonedDateTime end = day.atTime(until).atZone(zone);
        return Stream.of(day.atStartOfDay(zone), end, end.withLaterOffsetAtOverlap())
                .map(ZonedDateTime::toInstant);
    }

    /** When the next day begins for them, if it is one on which they get mail. */
    Instant nextMorning(Instant after) {
        return notBefore(morningAfter(after, LocalDate.ofInstant(after, zone)));
    }

    /** When the next week begins for them. */
    Instant nextMonday(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        LocalDate monday = day.plusDays((8 - day.getDayOfWeek().getValue()) % 7);
        Instant morning = at(monday);
        return notBefore(morning.isAfter(after) ? morning : at(monday.plusWeeks(1)));
    }

    private Instant morningAfter(Instant after, LocalDate day) {
        return at(day).isAfter(after) ? at(day) : at(day.plusDays(1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(from.equals(until) ? MORNING : until).atZone(zone).toInstant();
    }
}
