package org.secondlook.design;

import java.time.LocalDate;
import java.util.List;

/** Weeks of school counted from a first day, past the holidays. */
record SchoolWeeks(LocalDate first, List<Holiday> holidays) {

    private static final int WEEK = 7;

    SchoolWeeks {
        holidays = List.copyOf(holidays);
    }

    /** The first day of a week, from one: the same weekday as the first of all, unless there is no school then. */
    LocalDate begins(int week) {
        LocalDate day = first;
        for (int left = week; left > 0; day = day.plusDays(WEEK)) {
            if (isSchool(day) && --left == 0) {
                return day;
            }
        }
        throw new IllegalArgumentException("no week " + week);
    }

    /** The last day of a week, or the last before a holiday that begins in it. */
    LocalDate ends(int week) {
        LocalDate begins = begins(week);
        LocalDate day = begins;
        while (day.isBefore(begins.plusDays(WEEK - 1)) && isSchool(day.plusDays(1))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isSchool(LocalDate day) {
        return holidays.stream().noneMatch(holiday -> holiday.has(day));
    }

    /** Days without school, the last included. */
    record Holiday(LocalDate from, LocalDate to) {

        /** Longer than this none is: so weeks come to an end. */
        static final int MOST_DAYS = 120;

        Holiday {
            if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
                throw new IllegalArgumentException("no holiday: " + from + " to " + to);
            }
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
