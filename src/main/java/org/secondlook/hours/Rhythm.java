package org.secondlook.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When time is set aside, by the clock of one place: once, or each week on the day of the first.
 *
 * @param first a day on which it is
 * @param last the same, or weeks later
 */
record Rhythm(LocalDate first, LocalDate last, LocalTime starts, ZoneId zone, int minutes) {

    static final int SHORTEST = 5;
    static final int LONGEST = 240;

    /** A school year and its holidays; then one thinks anew. */
    static final int MOST_WEEKS = 53;

    Rhythm {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days % 7 != 0 || days > 7L * MOST_WEEKS) {
            throw new IllegalArgumentException("not so many weeks: " + first + " to " + last);
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("not so long: " + minutes);
        }
    }

    public boolean isWeekly() {
        return first.isBefore(last);
    }

    public DayOfWeek weekday() {
        return first.getDayOfWeek();
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && day.getDayOfWeek() == weekday();
    }

    /** All of its days, the first one first. */
    Stream<LocalDate> days() {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(1));
    }

    /** Summer time moves it as it moves the clock of its place; an hour that is left out there begins after the gap. */
    Instant begin(LocalDate day) {
        return ZonedDateTime.of(day, starts, zone).toInstant();
    }

    /** So many minutes later, whatever clocks do meanwhile. */
    Instant end(LocalDate day) {
        return begin(day).plus(Duration.ofMinutes(minutes));
    }

    /** By the clock of its place. */
    public LocalTime ends(LocalDate day) {
        return LocalTime.ofInstant(end(day), zone);
    }

    boolean hasBegun(LocalDate day, Instant now) {
        return !begin(day).isAfter(now);
    }

    /** The last of its days that is over or going on. */
    Optional<LocalDate> lastBegun(Instant now) {
        return days().takeWhile(day -> hasBegun(day, now)).reduce((before, after) -> after);
    }

    boolean isOver(Instant now) {
        return hasBegun(last, now);
    }

    /** As much of it as has not begun; empty when nothing is left. */
    Optional<Rhythm> ahead(Instant now) {
        return days().dropWhile(day -> hasBegun(day, now)).findFirst().map(next -> between(next, last));
    }

    Rhythm until(LocalDate day) {
        return between(first, day);
    }

    private Rhythm between(LocalDate from, LocalDate until) {
        return new Rhythm(from, until, starts, zone, minutes);
    }
}
