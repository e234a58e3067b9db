package org.secondlook.practice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a lesson begins each week, by the clock of where it is taught. */
record LessonTime(DayOfWeek day, LocalTime starts, ZoneId zone) {

    /** The next one; summer time moves it as it moves the school's clock. */
    Instant nextAfter(Instant now) {
        ZonedDateTime there = now.atZone(zone);
        ZonedDateTime next = at(there.with(TemporalAdjusters.nextOrSame(day)));
        return next.toInstant().isAfter(now)
                ? next.toInstant()
                : at(there.with(TemporalAdjusters.next(day))).toInstant();
    }

    private ZonedDateTime at(ZonedDateTime day) {
        return ZonedDateTime.of(day.toLocalDate(), starts, zone);
    }
}
