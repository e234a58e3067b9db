package org.secondlook.hours;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/**
 * What somebody types of protected time, theirs or offered, which may be wrong.
 *
 * @param id made with the form
 * @param version of the plan that is changed; null for a new one
 * @param weekday 1 for Monday to 7; empty for one day alone
 * @param from the day, or the one from which on the weekday counts
 * @param until the last day on which it may be; empty for one day alone
 * @param zone as "Europe/London"; the page's script knows it
 */
record TimeForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String purpose,
        @Nullable String weekday,
        @Nullable String from,
        @Nullable String until,
        @Nullable String starts,
        @Nullable String minutes,
        @Nullable String zone) {

    private static final String USUAL = "40";

    static TimeForm fresh(LocalDate today, @Nullable String zone) {
        return new TimeForm(Uuids.next(), null, null, null, today.toString(), null, null, USUAL, zone);
    }

    /** A plan, to be changed from a day on. */
    static TimeForm of(Plan plan, LocalDate from) {
        Rhythm rhythm = plan.rhythm();
        return new TimeForm(
                Uuids.next(),
                plan.version(),
                plan.purpose().name(),
                rhythm.isWeekly() ? String.valueOf(rhythm.weekday().getValue()) : "",
                from.toString(),
                rhythm.isWeekly() ? rhythm.last().toString() : "",
                rhythm.starts().toString(),
                String.valueOf(rhythm.minutes()),
                rhythm.zone().getId());
    }

    /** The same, as it follows a version that has come meanwhile. */
    TimeForm after(int present) {
        return new TimeForm(id, present, purpose, weekday, from, until, starts, minutes, zone);
    }

    /** By the field that is wrong, the key of what is; empty when nothing is. */
    Map<String, String> problems(Clock clock) {
        Map<String, String> problems = new LinkedHashMap<>();
        demand(findPurpose().isPresent(), "purpose", "hours.problem.purpose", problems);
        demand(typedWeekday().isEmpty() || day().isPresent(), "weekday", "hours.problem.weekday", problems);
        demand(isSoon(clock), "from", "hours.problem.from", problems);
        demand(typedWeekday().isEmpty() || endsInTime(), "until", "hours.problem.until", problems);
        demand(start().isPresent(), "starts", "hours.problem.starts", problems);
        demand(findMinutes().isPresent(), "minutes", "hours.problem.minutes", problems);
        demand(place().isPresent(), "zone", "hours.problem.zone", problems);
        return problems;
    }

    private static void demand(boolean isSo, String field, String problem, Map<String, String> problems) {
        if (!isSo) {
            problems.put(field, problem);
        }
    }

    /** Neither over nor beyond what anybody plans, where it is. */
    private boolean isSoon(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), place().orElse(ZoneId.of("UTC")));
        return date(typedFrom())
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(2)))
                .isPresent();
    }

    private boolean endsInTime() {
        Optional<LocalDate> begins = first();
        return begins.isEmpty()
                || date(typedUntil())
                        .filter(end -> !end.isBefore(begins.get()))
                        .filter(end -> ChronoUnit.WEEKS.between(begins.get(), end) <= Rhythm.MOST_WEEKS)
                        .isPresent();
    }

    /** What it makes, once nothing is wrong. */
    Rhythm toRhythm() {
        LocalDate begins = first().orElseThrow();
        LocalDate ends = typedWeekday().isEmpty()
                ? begins
                : date(typedUntil())
                        .map(end -> end.with(TemporalAdjusters.previousOrSame(begins.getDayOfWeek())))
                        .orElseThrow();
        return new Rhythm(
                begins,
                ends,
                start().orElseThrow(),
                place().orElseThrow(),
                findMinutes().orElseThrow());
    }

    Purpose toPurpose() {
        return findPurpose().orElseThrow();
    }

    UUID key() {
        return Objects.requireNonNullElseGet(id, Uuids::next);
    }

    int base() {
        return Objects.requireNonNullElse(version, 0);
    }

    public String typedPurpose() {
        return line(purpose);
    }

    public String typedWeekday() {
        return line(weekday);
    }

    public String typedFrom() {
        return line(from);
    }

    public String typedUntil() {
        return line(until);
    }

    public String typedStarts() {
        return line(starts);
    }

    public String typedMinutes() {
        return line(minutes);
    }

    public String typedZone() {
        return line(zone);
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private Optional<Purpose> findPurpose() {
        return Stream.of(Purpose.values())
                .filter(each -> each.name().equals(typedPurpose()))
                .findFirst();
    }

    private Optional<DayOfWeek> day() {
        return typedWeekday().matches("[1-7]")
                ? Optional.of(DayOfWeek.of(Integer.parseInt(typedWeekday())))
                : Optional.empty();
    }

    private Optional<LocalDate> first() {
        return date(typedFrom())
                .map(day -> day().map(weekday -> day.with(TemporalAdjusters.nextOrSame(weekday)))
                        .orElse(day));
    }

    private Optional<LocalTime> start() {
        try {
            return Optional.of(LocalTime.parse(typedStarts()).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private Optional<Integer> findMinutes() {
        return typedMinutes().matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(typedMinutes()))
                        .filter(typed -> typed >= Rhythm.SHORTEST && typed <= Rhythm.LONGEST)
                : Optional.empty();
    }

    /** A place whose clock is known; an offset alone would not know summer time. */
    private Optional<ZoneId> place() {
        return ZoneId.getAvailableZoneIds().contains(typedZone())
                ? Optional.of(ZoneId.of(typedZone()))
                : Optional.empty();
    }

    /** Of a year with four digits, as databases keep them. */
    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
