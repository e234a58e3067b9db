package org.secondlook.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.design.Balance;
import org.secondlook.design.Learning;
import org.secondlook.design.Module;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.Programme;
import org.secondlook.design.Rules;
import org.secondlook.library.Mechanism;

/**
 * A programme as one person goes through it: what of it was picked for their course, what they have done, what is next.
 *
 * @param programme reduced to what was picked for their course
 */
record OwnProgress(Programme programme, List<Part> parts) {

    static OwnProgress of(Programme programme, Map<?, Placed> placed) {
        return new OwnProgress(
                programme,
                programme.modules().stream()
                        .map(module -> Part.of(module, placed))
                        .toList());
    }

    Stream<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream());
    }

    /** Whether anything of it is there for certain: what was only picked, its platform may never have taken. */
    boolean isInCourse() {
        return lines().anyMatch(line -> line.placed().isOpened());
    }

    /** The first that is not done. */
    public Optional<Line> next() {
        return lines().filter(line -> !line.isDone()).findFirst();
    }

    public boolean isNext(Line line) {
        return next().filter(line::equals).isPresent();
    }

    public long done() {
        return lines().filter(Line::isDone).count();
    }

    public long all() {
        return lines().count();
    }

    public int minutesLeft() {
        return lines().filter(line -> !line.isDone())
                .mapToInt(line -> line.plan().minutes())
                .sum();
    }

    /** The same with some of what was planned alone. */
    OwnProgress only(Set<UUID> planned) {
        return new OwnProgress(
                programme, parts.stream().map(part -> part.only(planned)).toList());
    }

    /** What of the mechanisms their acts had, by the rules that count what is planned; for them alone. */
    Balance experienced(Function<PlannedActivity, Map<Mechanism, String>> tagged) {
        List<Learning> learning = parts.stream()
                .flatMap(part -> part.lines().stream()
                        .filter(Line::isDone)
                        .map(line -> line.learning(part.module().title(), tagged.apply(line.plan()))))
                .toList();
        return Balance.of(Rules.counted(learning));
    }

    /** A module with its activities. */
    record Part(Module module, List<Line> lines) {

        static Part of(Module module, Map<?, Placed> placed) {
            return new Part(
                    module,
                    module.activities().stream()
                            .map(activity -> new Line(activity, Objects.requireNonNull(placed.get(activity.id()))))
                            .collect(Collectors.toList()));
        }

        private Part only(Set<UUID> planned) {
            return new Part(
                    module,
                    lines.stream()
                            .filter(line -> planned.contains(line.plan().id().value()))
                            .toList());
        }
    }

    /** An activity as it is planned, and as it stands in the course. */
    record Line(PlannedActivity plan, Placed placed) {

        public boolean isDone() {
            return placed.isDone();
        }

        /** Whether it is meant for later. */
        public boolean isLater(LocalDate today) {
            LocalDate opens = plan.opens();
            return !isDone() && opens != null && opens.isAfter(today);
        }

        private Learning learning(String module, Map<Mechanism, String> tagged) {
            return new Learning(
                    plan.kind(),
                    plan.title(),
                    module,
                    plan.focusQuestion(),
                    plan.minutes(),
                    placed.completedOn(),
                    plan.due() != null,
                    plan.kind().takesStrategy() ? plan.target() : null,
                    plan.times(),
                    tagged);
        }
    }
}
