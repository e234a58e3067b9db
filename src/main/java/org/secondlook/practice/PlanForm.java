package org.secondlook.practice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of a plan, which may be wrong.
 *
 * @param id made with the form
 * @param group the class
 * @param weekday 1 for Monday to 7; empty for none
 * @param starts a time, as browsers send it; empty for none
 * @param zone where the lesson is, as "Europe/London"; the page's script knows it
 */
record PlanForm(
        @Nullable UUID id,
        @Nullable String moment,
        @Nullable String group,
        @Nullable String will,
        @Nullable String weekday,
        @Nullable String starts,
        @Nullable String zone) {

    /** Who begins a sentence as it stands on the page says it twice. */
    private static final Pattern BEGINNING =
            Pattern.compile("^(when|if|then|i will|i’ll|i'll)[, ]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("[\\s.,;:]+$");

    static PlanForm fresh(@Nullable String zone) {
        return new PlanForm(Uuids.next(), null, null, null, null, null, zone);
    }

    /** By the field that is wrong, the key of what is; empty when nothing is. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Wording.isSound(typedMoment(), Plan.LONGEST_MOMENT)) {
            problems.put("moment", "practice.problem.moment");
        } else if (typedMoment().isEmpty()
                && typedWeekday().isEmpty()
                && typedStarts().isEmpty()) {
            problems.put("moment", "practice.problem.when");
        }
        if (!Wording.isSound(typedGroup(), Plan.LONGEST_GROUP)) {
            problems.put("group", "practice.problem.group");
        }
        if (typedWill().isEmpty() || !Wording.isSound(typedWill(), Plan.LONGEST_WILL)) {
            problems.put("will", "practice.problem.will");
        }
        addProblemsOfTime(problems);
        return problems;
    }

    private void addProblemsOfTime(Map<String, String> problems) {
        if (typedWeekday().isEmpty() && typedStarts().isEmpty()) {
            return;
        }
        if (day().isEmpty()) {
            problems.put("weekday", "practice.problem.weekday");
        }
        if (start().isEmpty()) {
            problems.put("starts", "practice.problem.starts");
        }
        if (place().isEmpty()) {
            problems.put("zone", "practice.problem.zone");
        }
    }

    Plan toPlan(StepId step) {
        LessonTime time = typedWeekday().isEmpty()
                ? null
                : new LessonTime(day().orElseThrow(), start().orElseThrow(), place().orElseThrow());
        UUID key = Objects.requireNonNullElseGet(id, Uuids::next);
        return new Plan(key, step, typedMoment(), typedGroup(), typedWill(), time, null, null);
    }

    public String typedMoment() {
        return part(moment);
    }

    public String typedGroup() {
        return StepForm.line(group);
    }

    public String typedWill() {
        return part(will);
    }

    public String typedWeekday() {
        return StepForm.line(weekday);
    }

    public String typedStarts() {
        return StepForm.line(starts);
    }

    public String typedZone() {
        return StepForm.line(zone);
    }

    private static String part(@Nullable String typed) {
        String line = BEGINNING.matcher(StepForm.line(typed)).replaceFirst("");
        return END.matcher(line).replaceFirst("");
    }

    private Optional<DayOfWeek> day() {
        return typedWeekday().matches("[1-7]")
                ? Optional.of(DayOfWeek.of(Integer.parseInt(typedWeekday())))
                : Optional.empty();
    }

    private Optional<LocalTime> start() {
        try {
            return Optional.of(LocalTime.parse(typedStarts()).withSecond(0).withNano(0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A place whose clock is known; an offset alone would not know summer time. */
    private Optional<ZoneId> place() {
        return ZoneId.getAvailableZoneIds().contains(typedZone())
                ? Optional.of(ZoneId.of(typedZone()))
                : Optional.empty();
    }
}
