package org.secondlook.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of an activity, which may be wrong. Without a script every field is there, whatever the kind; what the kind has no
 * use for is not kept.
 *
 * @param id made with the form for a new one
 * @param version from which they began
 * @param strategy the key of one; empty for none
 * @param exemplar the id of one; empty for none
 */
record ActivityForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String focus,
        @Nullable String minutes,
        @Nullable String opens,
        @Nullable String due,
        @Nullable String strategy,
        @Nullable String exemplar,
        @Nullable String times) {

    private static final String USUAL_MINUTES = "15";

    static ActivityForm fresh(@Nullable String kind) {
        String usual = Integer.toString(PlannedActivity.USUAL_TIMES);
        return new ActivityForm(Uuids.next(), null, kind, null, null, USUAL_MINUTES, null, null, null, null, usual);
    }

    static ActivityForm of(ActivityPages.Held held) {
        PlannedActivity activity = held.activity();
        return new ActivityForm(
                activity.id().value(),
                held.version(),
                activity.kind().name(),
                activity.title(),
                activity.focusQuestion(),
                Integer.toString(activity.minutes()),
                Objects.toString(activity.opens(), ""),
                Objects.toString(activity.due(), ""),
                activity.kind().takesStrategy() ? activity.target() : null,
                activity.kind().takesExemplar() ? activity.target() : null,
                Integer.toString(activity.kind().takesTimes() ? activity.times() : PlannedActivity.USUAL_TIMES));
    }

    /** The same, as it follows a version that has come meanwhile. */
    ActivityForm after(int present) {
        return new ActivityForm(id, present, kind, title, focus, minutes, opens, due, strategy, exemplar, times);
    }

    /** The same, about the activity that its address names. */
    ActivityForm of(UUID activity) {
        return new ActivityForm(activity, version, kind, title, focus, minutes, opens, due, strategy, exemplar, times);
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        check(problems, "kind", chosen().isPresent(), "design.problem.kind");
        check(
                problems,
                "title",
                !title().isEmpty() && Wording.isSound(title(), PlannedActivity.LONGEST_TITLE),
                "design.problem.title");
        check(problems, "focus", Wording.isSound(focus(), PlannedActivity.LONGEST_QUESTION), "design.problem.focus");
        check(
                problems,
                "minutes",
                Typed.number(minutes, PlannedActivity.MOST_MINUTES).isPresent(),
                "design.problem.minutes");
        check(problems, "opens", !Typed.isNoDay(opens), "design.problem.day");
        check(problems, "due", !Typed.isNoDay(due), "design.problem.day");
        check(problems, "due", !isBackwards(), "design.problem.backwards");
        check(problems, "times", !isRepeated() || typedTimes().isPresent(), "design.problem.times");
        return problems;
    }

    private static void check(Map<String, String> problems, String field, boolean right, String problem) {
        if (!right) {
            problems.putIfAbsent(field, problem);
        }
    }

    private boolean isBackwards() {
        return Typed.day(opens)
                .flatMap(first -> Typed.day(due).map(last -> last.isBefore(first)))
                .orElse(false);
    }

    private boolean isRepeated() {
        return chosen().map(ActivityKind::takesTimes).orElse(false);
    }

    private Optional<Integer> typedTimes() {
        return Typed.number(times, PlannedActivity.MOST_TIMES);
    }

    private Optional<ActivityKind> chosen() {
        return Arrays.stream(ActivityKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    /** What it asks for in the library; null for nothing. */
    @Nullable
    String target() {
        ActivityKind chosen = chosen().orElseThrow();
        String target = chosen.takesStrategy() ? strategy() : chosen.takesExemplar() ? exemplar() : "";
        return target.isEmpty() ? null : target;
    }

    /** The activity, once nothing is wrong with it. */
    PlannedActivity toActivity() {
        return new PlannedActivity(
                new PlannedActivityId(Objects.requireNonNullElseGet(id, Uuids::next)),
                chosen().orElseThrow(),
                title(),
                focus(),
                Typed.number(minutes, PlannedActivity.MOST_MINUTES).orElseThrow(),
                Typed.day(opens).orElse(null),
                Typed.day(due).orElse(null),
                target(),
                isRepeated() ? typedTimes().orElseThrow() : 1);
    }

    public boolean isOf(ActivityKind each) {
        return each.name().equals(kind);
    }

    @Override
    public String title() {
        return Typed.line(title);
    }

    @Override
    public String focus() {
        return Typed.line(focus);
    }

    @Override
    public String strategy() {
        return Typed.line(strategy);
    }

    @Override
    public String exemplar() {
        return Typed.line(exemplar);
    }

    public int base() {
        return Objects.requireNonNullElse(version, -1);
    }
}
