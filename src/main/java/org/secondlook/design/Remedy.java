package org.secondlook.design;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.MechanismGroup;

/** What can be added with one press where a group is missing: each brings its group, wherever it fits. */
enum Remedy {
    REOPEN(MechanismGroup.BUILD_KNOWLEDGE, ActivityKind.STRATEGY, 5, Where.WEEKS_LATER),
    CYCLE(MechanismGroup.MOTIVATE, ActivityKind.CYCLE, 150, Where.AT_THE_END),
    REHEARSAL(MechanismGroup.DEVELOP_TECHNIQUES, ActivityKind.REHEARSAL, 15, Where.AFTER_READING),
    CIRCLE(MechanismGroup.DEVELOP_TECHNIQUES, ActivityKind.CIRCLE, 45, Where.AT_THE_END),
    TRIES(MechanismGroup.EMBED_PRACTICE, ActivityKind.ATTEMPTS, 15, Where.AFTER_READING),
    NOTICING(MechanismGroup.EMBED_PRACTICE, ActivityKind.JOURNAL, 10, Where.AT_THE_END);

    /** Three weeks: long enough to have forgotten a little. */
    private static final int DAYS = 21;

    private final MechanismGroup group;
    private final ActivityKind kind;
    private final int minutes;
    private final Where where;

    Remedy(MechanismGroup group, ActivityKind kind, int minutes, Where where) {
        this.group = group;
        this.kind = kind;
        this.minutes = minutes;
        this.where = where;
    }

    /** The group that it brings. */
    MechanismGroup group() {
        return group;
    }

    static Stream<Remedy> of(MechanismGroup group) {
        return Arrays.stream(values()).filter(remedy -> remedy.group == group);
    }

    /** Whether there is a place for it, and then where, with what it would be in somebody's words. */
    Optional<Fit> fit(Programme programme, UnaryOperator<String> words) {
        Optional<Place> place = switch (where) {
            case AT_THE_END -> atTheEnd(programme);
            case AFTER_READING -> afterReading(programme);
            case WEEKS_LATER -> weeksAfterFirst(programme);
        };
        return place.map(found -> fit(found, words));
    }

    private Fit fit(Place found, UnaryOperator<String> words) {
        PlannedActivity activity = new PlannedActivity(
                PlannedActivityId.next(),
                kind,
                words.apply("design.remedy." + name() + ".title"),
                words.apply("design.remedy." + name() + ".focus"),
                minutes,
                found.opens(),
                this == TRIES ? found.module().ends() : null,
                kind.takesStrategy() ? found.strategy() : null);
        return new Fit(activity, found.module(), found.at());
    }

    /** The last module. */
    private static Optional<Place> atTheEnd(Programme programme) {
        return last(programme.modules()).map(module -> Place.atEndOf(module, null));
    }

    private static Optional<Module> last(List<Module> modules) {
        return modules.isEmpty() ? Optional.empty() : Optional.of(modules.get(modules.size() - 1));
    }

    /** Right after what it practises; without any such thing at the end of the first module. */
    private static Optional<Place> afterReading(Programme programme) {
        return programme.modules().stream()
                .flatMap(module -> after(module).stream())
                .findFirst()
                .or(() -> programme.modules().stream().findFirst().map(module -> Place.atEndOf(module, null)));
    }

    private static Optional<Place> after(Module module) {
        return module.activities().stream()
                .filter(activity -> activity.kind() == ActivityKind.STRATEGY && activity.target() != null)
                .findFirst()
                .map(read -> new Place(module, module.activities().indexOf(read) + 1, null, read.target()));
    }

    /** In the module that goes on three weeks after something was first read. */
    private static Optional<Place> weeksAfterFirst(Programme programme) {
        return programme.modules().stream()
                .flatMap(module -> module.activities().stream()
                        .filter(activity -> activity.kind() == ActivityKind.STRATEGY && activity.target() != null)
                        .flatMap(activity -> Stream.ofNullable(
                                        activity.day() == null ? module.begins() : activity.day())
                                .map(day -> new Read(Objects.requireNonNull(activity.target()), day))))
                .min(Comparator.comparing(Read::day))
                .map(read -> again(read, programme));
    }

    private static Place again(Read read, Programme programme) {
        LocalDate day = read.day().plusDays(DAYS);
        Module module = programme.modules().stream()
                .filter(each -> each.begins() != null && !each.begins().isAfter(day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.begins())))
                .or(() -> last(programme.modules()))
                .orElseThrow();
        return new Place(module, module.activities().size(), day, read.strategy());
    }

    private enum Where {
        /** At the end of the last module. */
        AT_THE_END,
        /** Right after something that is read. */
        AFTER_READING,
        /** Some weeks after something was first read. */
        WEEKS_LATER
    }

    private record Read(String strategy, LocalDate day) {}

    /**
     * A place among the activities of a module, from zero.
     *
     * @param opens the day that goes with it; null for none
     */
    private record Place(
            Module module,
            int at,
            @Nullable LocalDate opens,
            @Nullable String strategy) {

        static Place atEndOf(Module module, @Nullable String strategy) {
            return new Place(module, module.activities().size(), null, strategy);
        }
    }

    /** What would be added, and where. */
    record Fit(PlannedActivity activity, Module module, int at) {}
}
